import * as v from 'valibot';
import {
  brief,
  check,
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
  type Service,
  stops,
} from '../core/index.ts';
import { closeTrajectory, type EpisodeLog, type Trajectory } from '../log/index.ts';
import { advance, resultOf, withPast, type Move, type Moved } from './advance.ts';
import { conversation } from './conversation.ts';
import type { Env, ResetOptions, StepResult } from './env.ts';
import { Line, type EntryJob } from './line.ts';
import { chain, type Moment, type Subject } from './moment.ts';
import { judge, place, rewardsOf } from './scoring.ts';
import type { Setting } from './setting.ts';
import { logOf, scoringOf, truthOf } from './write-log.ts';

const never = new AbortController().signal;

/** A cut that a caller may make. */
type Cut = Parameters<Env['truncate']>[0];

/** Every {@link Cut}: callers in JavaScript may say anything. */
const cuts: ReadonlySet<string> = new Set(['time-limit', 'aborted', 'policy-failed', 'world-failed']);

const resetSchema = v.strictObject({
  seed: v.number(),
  taskId: v.optional(v.string()),
  options: v.optional(v.record(v.string(), v.unknown()), {}),
});

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
    const begin = (line: Line): EntryJob => {
      this.#refuseClosed();
      return line.beginRetry();
    };
    return this.#one({ line: this.line, begin });
  }

  async truncate(reason: Cut): Promise<StepResult> {
    if (!cuts.has(reason)) {
      fail('params/invalid', `truncate: "${reason}" is no cut from outside${nearest(reason, [...cuts])}`);
    }
    if (this.line.busy) fail('step/busy', 'truncate: a step is under way: wait for it, or close the environment');
    // what judges say of the turns so far belongs into the row that the cut closes anew
    if (stops[reason].scored) await this.#judged(this.#head());
    const moment = this.line.truncate(reason);
    place(this.setting, this.#subject(), moment);
    await this.#judged(moment);
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
    const head = this.#head();
    const log = this.log();
    const { task, gold } = this.#subject();
    const scoring = scoringOf(this.setting, head, await this.#rewardsAt(head));
    return closeTrajectory(
      { log, sealed: { gold, truth: truthOf(head) }, scorings: [scoring] },
      { task: task.id, ...meta },
    );
  }

  rewards(): Promise<Rewards> {
    return this.#rewardsAt(this.#head());
  }

  messages(): readonly Message[] {
    return conversation(this.setting, this.#head());
  }

  example(): Example {
    const { task, gold } = this.#subject();
    return { task, gold };
  }

  abort(): void {
    this.#closing?.abort(new Error('the caller aborted'));
    this.#closing = null;
  }

  async reseed(salt: string): Promise<StepResult> {
    if (this.line.busy) fail('step/busy', 'reseed: a step is under way: wait for it, or abort it');
    const moment = this.line.reseed(check(v.string(), salt, 'reseed'));
    return resultOf(this.line, moment);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#closing?.abort(new Error('the environment was closed'));
  }

  async #rewardsAt(head: Moment<unknown>): Promise<Rewards> {
    if (this.spec.judging !== 'end' || head.stop !== undefined) await this.#judged(head);
    return rewardsOf(this.setting, head);
  }

  /** Asks, or waits for, the judges of a moment and its past; a masked episode asks nobody. Throws what a reward threw. */
  async #judged(head: Moment<unknown>): Promise<void> {
    if (head.stop !== undefined && !stops[head.stop].scored) return;
    const due = withPast(head);
    await judge(this.setting, due);
    for (const { scores } of due) if (scores.threw !== null) throw scores.threw.threw;
  }

  told(said: { readonly [option: string]: unknown }): JsonObject {
    const { definition, spec, world } = this.setting;
    const { options: schema } = definition;
    const options = schema === undefined ? noOptions(spec.id, said) : check(schema, said, `${spec.id}: options`);
    for (const service of Object.values(world.services)) refuseUntold(spec.id, service, options);
    return options;
  }

  /** The move of a reset, for this environment alone or in a vector. */
  resetMove(options: ResetOptions): Move {
    return {
      line: this.line,
      begin: (line) => {
        this.#refuseClosed();
        const { seed, taskId, options: said } = check(resetSchema, options, `${this.spec.id}: reset`);
        const { task, gold } = this.#draw(seed, taskId);
        return line.beginReset({ task, gold, options: this.told(said) }, seed);
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

  #subject(): Subject {
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

function refuseUntold(id: string, { name, needs = [] }: Service, options: JsonObject): void {
  const untold = needs.find((option) => options[option] === undefined);
  if (untold === undefined) return;
  fail(
    'params/missing',
    `${id}: ${name} needs ${untold}: tell it with reset({ options: { ${untold}: ... } }), as foragym run and play do with --reset ${untold}=..., or give it a constant noise`,
  );
}

function noOptions(id: string, said: { readonly [option: string]: unknown }): JsonObject {
  const told = Object.keys(said);
  if (told.length === 0) return {};
  return fail(
    'env/no-options',
    `${id} takes no options at reset, and was told ${told.map((one) => brief(one)).join(', ')}`,
  );
}
