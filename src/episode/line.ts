import {
  fail,
  Rng,
  type Asking,
  type Block,
  type Effect,
  type JsonObject,
  type Observation,
  type Request,
  type StopReason,
} from '../core/index.ts';
import { clip } from './clip.ts';
import { StepContext } from './context.ts';
import type { Next } from './definition.ts';
import type { Came, Failed, Job, Outcome } from './drive.ts';
import { fullBudget, spend } from './limits.ts';
import { lastTurn, Moment, repliesIn, Turn, type Made, type Open, type Read, type Subject } from './moment.ts';
import { EffectRequest } from './request.ts';
import { pastInputs, Sessions } from './session.ts';
import type { Setting } from './setting.ts';
import { allInvalid, answersOnly, stopOf } from './stop-of.ts';
import { turnOf, type TurnInput } from './turn-input.ts';
import { walk } from './walk.ts';
import { wellFormedTurn } from './well-formed.ts';

/** The job of an entry, and the reset or turn that it plays. */
export interface EntryJob extends Job<Next<unknown>> {
  readonly type: 'reset' | 'step' | 'retry';
  readonly open: Open;
  feed: Came | null;
  verify: Job<Next<unknown>>['verify'];
}

/**
 * One line of turns: the head of the chain and what belongs to it alone. It begins and settles entries; between the two
 * the driver runs what the author wrote. Everything that comes out is a pure function of the entries.
 */
export class Line {
  readonly setting: Setting;
  head: Moment<unknown> | null = null;
  subject: Subject | null = null;
  /** The world seed of the reset, as the log has it. */
  seed = 0;
  busy = false;
  /** The author's code threw in the last entry: nothing of it was recorded. */
  broken = false;
  #sessions: Sessions | null = null;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** A line that goes on from `moment`: shares the chain, and nothing that can change. */
  branch(moment: Moment<unknown>): Line {
    const line = new Line(this.setting);
    line.head = moment;
    line.subject = this.subject;
    line.seed = this.seed;
    return line;
  }

  /** Begins the first entry. */
  beginReset(subject: Subject, seed: number): EntryJob {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
      fail('env/bad-seed', `seed ${String(seed)} is not an unsigned 32-bit integer`);
    }
    this.head = null;
    this.subject = subject;
    this.seed = seed;
    this.broken = false;
    this.#sessions?.drop();
    return this.#job('reset', { read: null, repaired: undefined, came: [] });
  }

  /** Begins a turn of the policy. @param repaired What the log counted, when it is replayed. */
  beginStep(input: TurnInput, repaired?: number): EntryJob {
    const { head } = this.#running('step');
    if (head.failed !== null) {
      fail('step/failed-turn-open', `turn ${head.turns} has failed: retry it, or truncate the episode`);
    }
    const { dialect, definition, limits } = this.setting;
    const turn = wellFormedTurn(turnOf(this.setting, input));
    const { policy } = turn;
    const { actions: written, end } = dialect.parse(policy, definition.tools);
    const index = head.turns;
    const actions = limits.finalTurn === 'answer-only' && index === limits.turns - 1 ? answersOnly(written) : written;
    const read = { index, policy, actions, end, previous: lastTurn(head), observed: head.observation.text };
    return this.#job('step', { read, repaired: repaired ?? turn.repaired, came: [] });
  }

  /** Begins the rest of a reset or turn that failed. */
  beginRetry(): EntryJob {
    const failed = this.head?.failed ?? null;
    if (failed === null) return fail('step/nothing-to-retry', 'retry: nothing has failed');
    return this.#job('retry', failed);
  }

  /** Ends the episode from outside; a turn that has failed is given up. */
  truncate(reason: StopReason): Moment<unknown> {
    const { head } = this.#running('truncate');
    this.#sessions?.drop();
    const observation = this.#observe([], { stop: reason, remaining: head.observation.remaining, turns: head.turns });
    return this.#push({ ...this.#standing(), type: 'truncate', observation, stop: reason, cause: { reason } });
  }

  /** Draws the world's noise anew from here on. */
  reseed(salt: string): Moment<unknown> {
    const { head } = this.#running('reseed');
    const seed = Rng.of(head.seed).fork('reseed').fork(salt).seed();
    const observation = this.#observe([], { remaining: head.observation.remaining, turns: head.turns });
    return this.#push({ ...this.#standing(), type: 'reseed', observation, cause: { salt }, seed, failed: head.failed });
  }

  /** Makes the moment of an entry whose job has ended. Throws what the author threw. */
  settle(job: EntryJob): Moment<unknown> {
    const { outcome, open } = job;
    if (outcome === null) return fail('step/unsettled', 'an entry was settled before its job had ended');
    if ('threw' in outcome) throw outcome.threw;
    if ('failed' in outcome) return this.#fail(job, outcome.failed);
    const { read } = open;
    if (read !== null) return this.#settleTurn(job, read, outcome);
    if ('done' in outcome) return this.#settleReset(job, outcome.done);
    return fail(
      'env/reset-over-limit',
      `${this.setting.spec.id}: reset asks ${outcome.limit} more often than its limit allows`,
    );
  }

  /** Takes an entry back that its author's code broke: the line is as it was before, and says that it is broken. */
  undo(before: Moment<unknown> | null): void {
    this.head = before;
    this.broken = true;
    this.#sessions?.drop();
  }

  // resets and turns are the hot path: their moments are written out, without spreads

  #settleReset(job: EntryJob, { state, show: all, stop }: Next<unknown>): Moment<unknown> {
    const { limits } = this.setting;
    const budget = fullBudget(limits);
    const { show, characters } = clip(all, Math.min(budget.characters, limits.charactersPerTurn));
    const remaining = { ...budget, calls: job.calls ?? budget.calls, characters: budget.characters - characters };
    const observation = this.#observe(show, { stop, remaining, turns: 0 });
    return this.#push({
      type: job.type,
      turns: 0,
      state,
      asked: askedNow(job),
      observation,
      stop,
      failed: null,
      view: null,
      cause: noCause,
      seed: this.seed,
    });
  }

  #settleTurn(job: EntryJob, read: Read, outcome: Ended): Moment<unknown> {
    const { head } = this.#running('step');
    const { limits } = this.setting;
    const next = 'limit' in outcome ? atCallLimit(head.state, outcome.limit) : outcome.done;
    const before = head.observation.remaining;
    const { show, cut, characters, exhausted } = clip(next.show, Math.min(before.characters, limits.charactersPerTurn));
    const remaining = spend(before, { invalid: allInvalid(read.actions), characters, callsLeft: job.calls });
    const turns = read.index + 1;
    const stop = 'limit' in outcome ? 'call-limit' : (next.stop ?? stopOf(read, remaining, exhausted));
    const view = new Turn(this.#about(), read, { show, cut, replies: repliesIn(job.came), stop });
    const observation = this.#observe(show, { stop, remaining, turns, omit: next.omit });
    return this.#push({
      type: job.type,
      turns,
      state: next.state,
      asked: askedNow(job),
      observation,
      stop,
      failed: null,
      view,
      cause: causeOf(job),
      seed: head.seed,
    });
  }

  /** The world failed: state unchanged, the turn stays open, what was answered is kept. */
  #fail(job: EntryJob, effect: Failed): Moment<unknown> {
    this.#sessions?.drop();
    const came = job.came.map((one) => (one !== undefined && 'value' in one ? one : undefined));
    const remaining = this.head?.observation.remaining ?? fullBudget(this.setting.limits);
    const observation = this.#observe([], { remaining, turns: this.head?.turns ?? 0 });
    const failed = { ...job.open, came, effect };
    return this.#push({
      ...this.#standing(),
      type: job.type,
      asked: askedNow(job),
      observation,
      failed,
      cause: causeOf(job),
    });
  }

  #play(read: Read | null): Asking<Next<unknown>> {
    const { definition } = this.setting;
    const context = this.#context(read?.index ?? 0);
    if (read === null) return definition.reset(context);
    const { state } = this.#running('step').head;
    if (definition.step === undefined) return walk(definition.tools, read.actions, { state, context });
    return definition.step(state, read.actions, context);
  }

  #context(turn: number): StepContext {
    const { setting, head } = this;
    const { task, options } = this.#about();
    const remaining = head?.observation.remaining ?? fullBudget(setting.limits);
    return new StepContext({
      params: setting.params,
      task,
      options,
      turn,
      remaining,
      seed: head?.seed ?? this.seed,
      head,
    });
  }

  #job(type: EntryJob['type'], open: Open): EntryJob {
    const limited = this.head?.observation.remaining.calls ?? this.setting.limits.calls;
    const came: EntryJob['came'] = [];
    const asked = { type, came, open };
    return {
      type,
      open,
      generator: this.#play(open.read),
      feed: type === 'retry' ? open.came : null,
      verify: undefined,
      calls: hasKeys(limited) ? { ...limited } : null,
      request: (effect, at) => this.#request(effect, at, asked),
      came,
      outcome: null,
    };
  }

  #request(effect: Effect, at: number, asked: Asked): Request {
    const service = this.setting.world.services[effect.service];
    const { task, gold, options } = this.#about();
    return new EffectRequest(effect, at, {
      task,
      gold: service?.seesGold === true ? gold : undefined,
      seed: this.head?.seed ?? this.seed,
      turn: this.head?.turns ?? 0,
      options,
      session: service?.stateful === true ? this.#session(effect.service, asked) : undefined,
    });
  }

  #session(service: string, asked: Asked): Request['session'] {
    this.#sessions ??= new Sessions();
    return this.#sessions.open(service, pastInputs(this.head, askedNow(asked), service));
  }

  #observe(show: readonly Block[], after: After): Observation {
    const { dialect, limits } = this.setting;
    const told = limits.tellBudget && after.stop === undefined && show.length > 0 ? after.remaining : null;
    const { text, messages } = dialect.render(show, told);
    return { turn: after.turns, text, messages, hits: hitsIn(show), omit: after.omit, remaining: after.remaining };
  }

  /** An entry that leaves everything as it is. */
  #standing(): Omit<Made<unknown>, 'type' | 'observation'> {
    const { turns, state, seed } = this.head ?? { turns: 0, state: null, seed: this.seed };
    return { turns, state, seed, asked: nothingAsked, stop: undefined, failed: null, view: null, cause: noCause };
  }

  #push(made: Made<unknown>): Moment<unknown> {
    this.head = new Moment(this.head, made);
    return this.head;
  }

  #about(): Subject {
    return this.subject ?? fail('step/before-reset', 'reset the environment first');
  }

  /** The running episode's head, or a refusal that says what to do first. */
  #running(what: string): { readonly head: Moment<unknown> } {
    const { head } = this;
    if (head === null) return fail('step/before-reset', `${what}: reset the environment first`);
    if (head.stop === undefined) return { head };
    return fail('step/after-end', `${what}: the episode has ended (${head.stop}): reset the environment`);
  }
}

/** What is shown after an entry depends on. */
interface After {
  readonly stop?: StopReason | undefined;
  readonly remaining: Observation['remaining'];
  readonly turns: number;
  readonly omit?: readonly number[] | undefined;
}

type Ended = Exclude<Outcome<Next<unknown>>, { threw: unknown } | { failed: unknown }>;

const nothingAsked: Came = [];
const noCause = {};

type Asked = Pick<EntryJob, 'type' | 'came' | 'open'>;

/** Only the first entry of a turn holds what the policy wrote. */
function causeOf({ type, open }: EntryJob): Made<unknown>['cause'] {
  return type === 'step' ? { policy: open.read?.policy, repaired: open.repaired } : noCause;
}

/** What this entry asked, without what an earlier entry of the same turn had brought. */
function askedNow({ type, came, open }: Asked): Came {
  return type === 'retry' ? came.map((one, at) => (open.came[at] === undefined ? one : undefined)) : came;
}

function atCallLimit(state: unknown, service: string): Next<unknown> {
  return { state, show: [{ type: 'notice', code: 'call-limit', detail: `No calls of ${service} are left.` }] };
}

function hitsIn(show: readonly Block[]): Observation['hits'] {
  const [first] = show;
  if (first?.type === 'hits' && show.length === 1) return first.hits;
  return show.flatMap((block) => (block.type === 'hits' ? block.hits : []));
}

function hasKeys(object: JsonObject): boolean {
  for (const _ in object) return true;
  return false;
}
