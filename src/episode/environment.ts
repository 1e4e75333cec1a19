import {
  fail,
  ForagymError,
  isPromise,
  nearest,
  Rng,
  type ActionDraft,
  type Example,
  type JsonObject,
  type Message,
  type PolicyTurn,
  type Rewards,
} from '../core/index.ts';
import { check } from '../core/index.ts';
import { closeTrajectory, type EpisodeLog, type Trajectory } from '../log/index.ts';
import { advance, resultOf, withPast, type Move, type Moved } from './advance.ts';
import { conversation } from './conversation.ts';
import type { Env, ResetOptions, StepResult } from './env.ts';
import { Line } from './line.ts';
import { chain, type Moment } from './moment.ts';
import { judge, place, rewardsOf } from './scoring.ts';
import type { Setting } from './setting.ts';
import { logOf, scoringOf, truthOf } from './write-log.ts';

const never = new AbortController().signal;

/** The environment that `makeEnv` hands out: one {@link Line}, and the order in which it may be used. */
export class Environment implements Env {
  readonly setting: Setting;
  readonly line: Line;
  #closing: AbortController | null = null;
  #closed = false;

  constructor(setting: Setting, line: Line = new Line(setting)) {
    this.setting = setting;
    this.line = line;
  }

  get spec(): Env['spec'] {
    return this.setting.spec;
  }

  get tasks(): Env['tasks'] {
    return this.setting.tasks;
  }

  get dialect(): Env['dialect'] {
    return this.setting.dialect;
  }

  get tools(): Env['tools'] {
    return this.setting.definition.tools;
  }

  get instructions(): string {
    return this.setting.instructions;
  }

  reset(options: ResetOptions): Promise<StepResult> {
    return this.#one(this.resetMove(options));
  }

  step(turn: string | PolicyTurn | readonly ActionDraft[]): Promise<StepResult> {
    return this.#one(this.stepMove(turn));
  }

  retry(): Promise<StepResult> {
    return this.#one({ line: this.line, begin: (line) => line.beginRetry() });
  }

  async truncate(reason: 'time-limit' | 'aborted' | 'policy-failed' | 'world-failed'): Promise<StepResult> {
    if (this.line.busy) fail('step/busy', 'truncate: a step is under way: wait for it, or close the environment');
    const moment = this.line.truncate(reason);
    place(this.setting, this.#subject(), moment);
    await judge(this.setting, withPast(moment), this.#signal());
    return resultOf(this.line, moment);
  }

  fork({ turn, salt }: { readonly turn?: number | undefined; readonly salt?: string | undefined } = {}): Environment {
    const effectful = Object.values(this.setting.world.services).find((service) => service.effect === true);
    if (effectful !== undefined)
      fail('fork/effect', `${effectful.name} changes the world outside, so its episodes cannot be forked`);
    const from = turn === undefined ? this.#head() : this.#before(turn);
    const line = this.line.branch(from);
    if (salt !== undefined) line.reseed(salt);
    return new Environment(this.setting, line);
  }

  log(): EpisodeLog {
    return logOf(this.line);
  }

  async trajectory(meta: JsonObject = {}): Promise<Trajectory> {
    const rewards = await this.rewards();
    const head = this.#head();
    const { task, gold } = this.#subject();
    const scoring = scoringOf(this.setting, head, rewards);
    return closeTrajectory(
      { log: this.log(), sealed: { gold, truth: truthOf(head) }, scorings: [scoring] },
      { task: task.id, ...meta },
    );
  }

  async rewards(): Promise<Rewards> {
    const head = this.#head();
    if (this.spec.judging !== 'end' || head.stop !== undefined)
      await judge(this.setting, withPast(head), this.#signal());
    return rewardsOf(this.setting, head);
  }

  messages(): readonly Message[] {
    return conversation(this.setting, this.#head());
  }

  example(): Example {
    return this.#subject();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#closing?.abort(new Error('the environment was closed'));
  }

  /** The move of a reset, for this environment alone or in a vector. */
  resetMove({ seed, taskId, options = {} }: ResetOptions): Move {
    return {
      line: this.line,
      begin: (line) => {
        this.#refuseClosed();
        const { definition, spec } = this.setting;
        const checked =
          definition.options === undefined
            ? noOptions(options, spec.id)
            : check(definition.options, options, `${spec.id}: options`);
        return line.beginReset(this.#draw(seed, taskId), seed, checked);
      },
    };
  }

  /** The move of a step, for this environment alone or in a vector. */
  stepMove(turn: string | PolicyTurn | readonly ActionDraft[]): Move {
    return {
      line: this.line,
      begin: (line) => {
        this.#refuseClosed();
        return line.beginStep(turn);
      },
    };
  }

  /** No `async`: a step that is answered at once costs one promise and no more. */
  #one(move: Move): Promise<StepResult> {
    const moved = advance([move], this.#signal());
    return isPromise(moved) ? Promise.resolve(moved.then(([one]) => unwrap(one))) : promised(moved[0]);
  }

  #draw(seed: number, taskId: string | undefined): Example {
    const { examples, name } = this.setting.tasks;
    if (taskId === undefined) return Rng.of(seed).fork('task').pick(examples);
    const example = examples.find(({ task }) => task.id === taskId);
    return (
      example ??
      fail(
        'env/unknown-task',
        `${name} has no task "${taskId}"${nearest(
          taskId,
          examples.slice(0, 2000).map(({ task }) => task.id),
        )}`,
      )
    );
  }

  /** Made at the first use: a world without deadlines has nothing to abort, and a fork costs less. */
  #signal(): AbortSignal {
    const mayWait = this.setting.mayWait;
    if (!mayWait) return never;
    this.#closing ??= new AbortController();
    return this.#closing.signal;
  }

  #head(): Moment<unknown> {
    return this.line.head ?? fail('step/before-reset', 'reset the environment first');
  }

  #subject(): Example {
    return this.line.subject ?? fail('step/before-reset', 'reset the environment first');
  }

  #before(turn: number): Moment<unknown> {
    const moments = chain(this.#head());
    const found = moments.find(
      (moment) => moment.turns === turn && moment.failed === null && moment.stop === undefined,
    );
    return (
      found ??
      fail('fork/unknown-turn', `fork: turn ${turn} is not one of the ${this.#head().turns} turns of this episode`)
    );
  }

  #refuseClosed(): void {
    if (this.#closed) fail('step/closed', 'the environment was closed');
  }
}

/** A result, or what was thrown instead. */
export function unwrap(moved: Moved | undefined): StepResult {
  if (moved === undefined) return fail('step/unsettled', 'nothing was begun');
  if ('threw' in moved) throw moved.threw;
  return moved.result;
}

function promised(moved: Moved | undefined): Promise<StepResult> {
  if (moved !== undefined && 'result' in moved) return Promise.resolve(moved.result);
  return Promise.reject(moved?.threw ?? new ForagymError('step/unsettled', 'nothing was begun'));
}

function noOptions(options: JsonObject, id: string): JsonObject {
  const [key] = Object.keys(options);
  return key === undefined
    ? options
    : fail('params/unknown', `${id}: unknown option "${key}": this environment takes none`);
}
