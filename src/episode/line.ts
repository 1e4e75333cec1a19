import {
  fail,
  Rng,
  stops,
  type Action,
  type ActionDraft,
  type Asking,
  type Block,
  type Effect,
  type JsonObject,
  type Observation,
  type PolicyTurn,
  type Request,
  type StopReason,
} from '../core/index.ts';
import { clip } from './clip.ts';
import { StepContext } from './context.ts';
import type { Next } from './definition.ts';
import type { Came, Failed, Job, Outcome } from './drive.ts';
import { fullBudget, spend } from './limits.ts';
import { lastTurn, Moment, repliesIn, Turn, type Cause, type Read, type Subject } from './moment.ts';
import { EffectRequest } from './request.ts';
import { pastInputs, Sessions } from './session.ts';
import type { Setting } from './setting.ts';
import { walk } from './walk.ts';

/** What a policy may hand in for a turn. */
export type TurnInput = string | PolicyTurn | readonly ActionDraft[];

/** A reset or a turn under way; it stays open when the world fails. */
interface Open {
  /** What the policy wrote; `null` for a reset. */
  readonly read: Read | null;
  readonly repaired: number | undefined;
  /** What was answered before the failure; a retry asks only for the rest. */
  came: Came;
}

/**
 * One line of turns: the head of the chain and what belongs to it alone. It begins and settles entries; between the two
 * the driver runs what the author wrote. Everything that comes out is a pure function of the entries.
 */
export class Line {
  readonly setting: Setting;
  head: Moment<unknown> | null = null;
  subject: Subject | null = null;
  options: JsonObject = {};
  /** The world seed of the reset, as the log has it. */
  seed = 0;
  busy = false;
  /** The author's code threw in the last entry: nothing of it was recorded. */
  broken = false;
  #open: Open | null = null;
  #sessions: Sessions | null = null;

  constructor(setting: Setting) {
    this.setting = setting;
  }

  /** A line that goes on from `moment`: shares the chain, and nothing that can change. */
  branch(moment: Moment<unknown>): Line {
    const line = new Line(this.setting);
    line.head = moment;
    line.subject = this.subject;
    line.options = this.options;
    line.seed = this.seed;
    return line;
  }

  /** Begins the first entry. */
  beginReset(subject: Subject, seed: number, options: JsonObject): EntryJob {
    if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff) {
      fail('env/bad-seed', `seed ${String(seed)} is not an unsigned 32-bit integer`);
    }
    this.head = null;
    this.subject = subject;
    this.options = options;
    this.seed = seed;
    this.broken = false;
    this.#open = { read: null, repaired: undefined, came: [] };
    this.#sessions?.drop();
    return this.#job('reset', this.#play(null), null);
  }

  /** Begins a turn of the policy. */
  beginStep(input: TurnInput): EntryJob {
    this.#refuse();
    const { dialect, definition, limits } = this.setting;
    const { policy, repaired } = wellFormed(this.#turnOf(input));
    const finish = policy.generation?.finish;
    if (finish === 'abort' || finish === 'error') {
      fail('step/unfinished', `the generation ended with "${finish}": resume or repeat the call, then step`);
    }
    const { actions: written, end } = dialect.parse(policy, definition.tools);
    const index = this.#turns();
    const actions = limits.finalTurn === 'answer-only' && index === limits.turns - 1 ? answersOnly(written) : written;
    const read = {
      index,
      policy,
      actions,
      end,
      previous: lastTurn(this.head),
      observed: this.head?.observation.text ?? '',
    };
    this.#open = { read, repaired, came: [] };
    return this.#job('step', this.#play(read), null);
  }

  /** Begins the rest of a turn that failed. */
  beginRetry(): EntryJob {
    if (this.#open === null || (this.head?.failed ?? null) === null)
      return fail('step/nothing-to-retry', 'retry: no turn has failed');
    return this.#job('retry', this.#play(this.#open.read), this.#open.came);
  }

  /** Ends the episode from outside; the open turn, if there is one, is given up. */
  truncate(reason: StopReason): Moment<unknown> {
    const { head } = this.#running('truncate');
    this.#open = null;
    this.#sessions?.drop();
    const { state, turns, seed } = head;
    const observation = this.#observe([], { stop: reason, remaining: head.observation.remaining, turns });
    return this.#push({
      type: 'truncate',
      turns,
      state,
      asked: [],
      observation,
      stop: reason,
      failed: null,
      view: null,
      cause: { reason },
      seed,
    });
  }

  /** Draws the world's noise anew from here on. */
  reseed(salt: string): Moment<unknown> {
    const { head } = this.#running('reseed');
    const seed = Rng.of(head.seed).fork('reseed').fork(salt).seed();
    const { state, turns } = head;
    const observation = this.#observe([], { remaining: head.observation.remaining, turns });
    return this.#push({
      type: 'reseed',
      turns,
      state,
      asked: [],
      observation,
      stop: undefined,
      failed: null,
      view: null,
      cause: { salt },
      seed,
    });
  }

  /** Makes the moment of an entry whose job has ended. Throws what the author threw; the line is then as before. */
  settle(job: EntryJob): Moment<unknown> {
    const { outcome } = job;
    if (outcome === null) return fail('step/unsettled', 'an entry was settled before its job had ended');
    const open = this.#open ?? fail('step/unsettled', 'an entry was settled that never began');
    if ('threw' in outcome) {
      if (job.type !== 'retry') this.#open = null;
      this.broken = true;
      throw outcome.threw;
    }
    if ('failed' in outcome) return this.#fail(job, open, outcome.failed);
    this.#open = null;
    const { read } = open;
    return read === null
      ? this.#settleReset(job, open, nextOf(outcome))
      : this.#settleTurn(job, { ...open, read }, outcome);
  }

  #settleReset(job: EntryJob, open: Open, next: Next<unknown>): Moment<unknown> {
    const { limits } = this.setting;
    const budget = fullBudget(limits);
    const { show, characters } = clip(next.show, Math.min(budget.characters, limits.charactersPerTurn));
    const remaining = { ...budget, characters: budget.characters - characters };
    const { state, stop } = next;
    const observation = this.#observe(show, { stop, remaining, turns: 0 });
    return this.#push({
      type: job.type,
      turns: 0,
      state,
      asked: askedNow(job, open),
      observation,
      stop,
      failed: null,
      view: null,
      cause: {},
      seed: this.seed,
    });
  }

  #settleTurn(job: EntryJob, open: Open & { readonly read: Read }, outcome: Ended): Moment<unknown> {
    const { head } = this.#running('step');
    const { limits } = this.setting;
    const { read, repaired } = open;
    const next = 'limit' in outcome ? atCallLimit(head.state, outcome.limit) : outcome.done;
    const before = head.observation.remaining;
    const clipped = clip(next.show, Math.min(before.characters, limits.charactersPerTurn));
    const remaining = spend(before, {
      invalid: allInvalid(read.actions),
      characters: clipped.characters,
      callsLeft: job.calls,
    });
    const turns = read.index + 1;
    const stop =
      'limit' in outcome ? 'call-limit' : (next.stop ?? cutOf(read) ?? limitOf(remaining, clipped.exhausted));
    const view = new Turn(this.#about(), read, {
      show: clipped.show,
      cut: clipped.cut,
      replies: repliesIn(job.came),
      stop,
    });
    const observation = this.#observe(clipped.show, { stop, remaining, turns, omit: next.omit });
    const cause: Cause = { policy: read.policy, repaired };
    return this.#push({
      type: job.type,
      turns,
      state: next.state,
      asked: askedNow(job, open),
      observation,
      stop,
      failed: null,
      view,
      cause,
      seed: head.seed,
    });
  }

  /** The world failed: state unchanged, the turn stays open, what was answered is kept. */
  #fail(job: EntryJob, open: Open, failed: Failed): Moment<unknown> {
    this.#sessions?.drop();
    const asked = askedNow(job, open);
    open.came = job.came.map((one) => (one !== undefined && 'value' in one ? one : undefined));
    const turns = this.#turns();
    const remaining = this.head?.observation.remaining ?? fullBudget(this.setting.limits);
    const observation = this.#observe([], { remaining, turns });
    const cause: Cause = job.type === 'step' ? { policy: open.read?.policy, repaired: open.repaired } : {};
    const { state = null, seed = this.seed } = this.head ?? {};
    return this.#push({
      type: job.type,
      turns,
      state,
      asked,
      observation,
      stop: undefined,
      failed,
      view: null,
      cause,
      seed,
    });
  }

  #play(read: Read | null): Asking<Next<unknown>> {
    const { definition } = this.setting;
    const context = this.#context(read?.index ?? 0);
    if (read === null) return definition.reset(context);
    const { state } = this.#running('step').head;
    return definition.step === undefined
      ? walk(definition.tools, read.actions, { state, context })
      : definition.step(state, read.actions, context);
  }

  #context(turn: number): StepContext {
    const { setting, options, head, seed } = this;
    const remaining = head?.observation.remaining ?? fullBudget(setting.limits);
    return new StepContext({
      params: setting.params,
      task: this.#about().task,
      options,
      turn,
      remaining,
      seed: head?.seed ?? seed,
      previous: lastTurn(head),
    });
  }

  #job(type: EntryJob['type'], generator: Asking<Next<unknown>>, feed: Came | null): EntryJob {
    const limited = this.head?.observation.remaining.calls ?? this.setting.limits.calls;
    return {
      type,
      generator,
      feed,
      verify: undefined,
      calls: hasKeys(limited) ? { ...limited } : null,
      request: (effect, at) => this.#request(effect, at),
      came: [],
      outcome: null,
    };
  }

  #request(effect: Effect, at: number): Request {
    const service = this.setting.world.services[effect.service];
    const { task, gold } = this.#about();
    return new EffectRequest(effect, at, {
      task,
      gold: service?.seesGold === true ? gold : undefined,
      seed: this.head?.seed ?? this.seed,
      turn: this.#turns(),
      options: this.options,
      session: service?.stateful === true ? this.#session(effect.service) : undefined,
    });
  }

  #session(service: string): Request['session'] {
    this.#sessions ??= new Sessions();
    return this.#sessions.open(service, pastInputs(this.head, service));
  }

  #observe(
    show: readonly Block[],
    after: {
      stop?: StopReason | undefined;
      remaining: Observation['remaining'];
      turns: number;
      omit?: readonly number[] | undefined;
    },
  ): Observation {
    const { dialect, limits } = this.setting;
    const told = limits.tellBudget && after.stop === undefined && show.length > 0 ? after.remaining : null;
    const { text, messages } = dialect.render(show, told);
    return { turn: after.turns, text, messages, hits: hitsIn(show), omit: after.omit, remaining: after.remaining };
  }

  #push(made: ConstructorParameters<typeof Moment<unknown>>[1]): Moment<unknown> {
    this.head = new Moment(this.head, made);
    return this.head;
  }

  #turnOf(input: TurnInput): PolicyTurn {
    if (typeof input === 'string') return { text: input };
    return 'text' in input ? input : this.setting.dialect.write(input, this.setting.definition.tools);
  }

  #turns(): number {
    return this.head?.turns ?? 0;
  }

  #about(): Subject {
    return this.subject ?? fail('step/before-reset', 'reset the environment first');
  }

  #refuse(): void {
    const { head } = this.#running('step');
    if (head.failed !== null)
      fail('step/failed-turn-open', `turn ${head.turns} has failed: retry it, or truncate the episode`);
  }

  /** The running episode's head, or a refusal that says what to do first. */
  #running(what: string): { readonly head: Moment<unknown> } {
    const { head } = this;
    if (head === null) return fail('step/before-reset', `${what}: reset the environment first`);
    if (head.stop !== undefined)
      return fail('step/after-end', `${what}: the episode has ended (${head.stop}): reset the environment`);
    return { head };
  }
}

/** The job of an entry. */
export interface EntryJob extends Job<Next<unknown>> {
  readonly type: 'reset' | 'step' | 'retry';
  feed: Came | null;
  verify: Job<Next<unknown>>['verify'];
}

type Ended = Exclude<Outcome<Next<unknown>>, { threw: unknown } | { failed: unknown }>;

/** What this entry asked, without what an earlier entry of the same turn had brought. */
function askedNow(job: EntryJob, open: Open): Came {
  return job.type === 'retry' ? job.came.map((one, at) => (open.came[at] === undefined ? one : undefined)) : job.came;
}

function nextOf(outcome: Ended): Next<unknown> {
  return 'done' in outcome
    ? outcome.done
    : fail('step/unsettled', `the budget of ${outcome.limit} was used up outside a turn`);
}

function atCallLimit(state: unknown, service: string): Next<unknown> {
  return { state, show: [{ type: 'notice', code: 'call-limit', detail: `No calls of ${service} are left.` }] };
}

/** Which budget a turn used up, if any: the one that ends the episode. */
function limitOf({ invalid, characters, turns }: Observation['remaining'], exhausted: boolean): StopReason | undefined {
  if (invalid <= 0) return 'invalid-limit';
  if (exhausted && characters <= 0) return 'length-limit';
  return turns <= 0 ? 'turn-limit' : undefined;
}

/** A turn that was cut by the sampler's length limit before any action was complete ends the episode. */
function cutOf({ policy, actions }: Read): StopReason | undefined {
  return policy.generation?.finish === 'length' && allInvalid(actions) ? 'length-limit' : undefined;
}

function allInvalid(actions: readonly Action[]): boolean {
  for (const action of actions) if (action.type !== 'invalid') return false;
  return true;
}

/** In a last turn that may only answer, a call is refused with a notice and makes nothing happen. */
function answersOnly(actions: readonly Action[]): readonly Action[] {
  return actions.map((action) =>
    action.type === 'call'
      ? {
          type: 'invalid',
          code: 'answer-only',
          reason: 'This was the last turn: only an answer counted.',
          callId: action.callId,
          span: action.span,
        }
      : action,
  );
}

function hitsIn(show: readonly Block[]): Observation['hits'] {
  const [first] = show;
  if (first?.type === 'hits' && show.length === 1) return first.hits;
  return show.flatMap((block) => (block.type === 'hits' ? block.hits : []));
}

function hasKeys(object: object): boolean {
  for (const _ in object) return true;
  return false;
}

/** Makes every text well-formed, and counts the lone surrogates: two of them would hash alike and break other languages. */
function wellFormed(turn: PolicyTurn): { readonly policy: PolicyTurn; readonly repaired: number | undefined } {
  const calls = turn.toolCalls;
  if (turn.text.isWellFormed() && (calls === undefined || calls.every((call) => call.arguments.isWellFormed()))) {
    return { policy: turn, repaired: undefined };
  }
  const toolCalls = calls?.map((call) => ({ ...call, arguments: call.arguments.toWellFormed() }));
  const repaired =
    loneSurrogates(turn.text) + (calls ?? []).reduce((sum, call) => sum + loneSurrogates(call.arguments), 0);
  return { policy: { ...turn, text: turn.text.toWellFormed(), toolCalls }, repaired };
}

function loneSurrogates(text: string): number {
  const fixed = text.toWellFormed();
  let lone = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== fixed.charCodeAt(at)) lone += 1;
  return lone;
}

/** Whether a stop is the caller's or time's doing rather than the policy's. */
export function isMasked(stop: StopReason): boolean {
  return !stops[stop].scored;
}
