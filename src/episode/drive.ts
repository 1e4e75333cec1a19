import {
  ForagymError,
  isFailure,
  isThenable,
  messageOf,
  quieten,
  type Answer,
  type Asking,
  type Clock,
  type Effect,
  type Failure,
  type Maybe,
  type Reply,
  type Request,
  type Service,
} from '../core/index.ts';

/** What answers, and the clock that says how long it may take. */
export interface World {
  readonly services: { readonly [name: string]: Service };
  readonly clock: Clock;
}

/** One asked effect with its reply. */
export type Replied = Effect & Reply;

/** One asked effect that the world could not answer. */
export type Failed = Effect & { readonly failure: Failure };

/** What came of the effects of a job, by place in the order of asking. */
export type Came = readonly (Replied | Failed | undefined)[];

/** How a job ended. `limit`: it asked a service whose budget is used up; nothing was asked. */
export type Outcome<T> =
  | { readonly done: T }
  | { readonly failed: Failed }
  | { readonly limit: string }
  | { readonly threw: unknown };

/** A generator under way. The driver fills `replies` and `outcome`. */
export interface Job<T> {
  readonly generator: Asking<T>;
  /** Known beforehand, and used instead of asking: a retry feeds what it has, a replay all of it. */
  readonly feed: Came | null;
  /** Called before a place is taken from the feed, or found missing there. Throws when a replay diverges. */
  readonly verify?: ((asked: Effect, at: number, recorded: Effect | undefined) => void) | undefined;
  /** Calls left by service, lowered as they are made; `null`: no limits. */
  readonly calls: { [service: string]: number } | null;
  request(effect: Effect, at: number): Request;
  readonly came: (Replied | Failed | undefined)[];
  outcome: Outcome<T> | null;
}

/** What a job waits for in a wave. */
interface Wait {
  readonly job: Job<unknown>;
  readonly wants: readonly Effect[];
  /** Where this wave's effects begin in `job.came`. */
  readonly from: number;
  left: number;
  /** The first failure in the order of asking. */
  failed: { readonly at: number; readonly effect: Failed } | null;
  /** The first mistake in that order, which no failure hides. */
  mistaken: { readonly at: number; readonly mistake: ForagymError } | null;
}

/** One effect that must be asked of a service now. */
interface Place {
  readonly wait: Wait;
  readonly at: number;
  readonly effect: Effect;
}

/**
 * Runs generators to their end, side by side: one driver for an episode, a vector and judges. What they want in the same
 * wave leaves in one batch a service; each reply settles its own place, and a job goes on when its own effects are in.
 * Answers at once when every service does. Failures and exceptions end their own job only.
 */
export function drive(jobs: readonly Job<unknown>[], world: World, signal: AbortSignal): Maybe<void> {
  const wave = new Wave(world, signal);
  for (const job of jobs) wave.advance(job, noReplies);
  wave.flush();
  return wave.open === 0 ? undefined : wave.closed();
}

const noReplies: readonly Reply[] = [];

class Wave {
  readonly #world: World;
  readonly #signal: AbortSignal;
  /** What is to be asked in the next wave, in the order of asking. */
  #queued: Place[] = [];
  /** Places that were sent and have not settled. */
  open = 0;
  /** Requests to live sessions that wait for an earlier one of their job. */
  readonly #held = new Map<Job<unknown>, Place[]>();
  #close: (() => void) | null = null;
  #flushing = false;

  constructor(world: World, signal: AbortSignal) {
    this.#world = world;
    this.#signal = signal;
  }

  /** Resolves when every job has ended. */
  closed(): Promise<void> {
    return new Promise((resolve) => {
      this.#close = resolve;
    });
  }

  /** Runs one job until it wants something that is not known, or ends. */
  advance(job: Job<unknown>, first: readonly Reply[]): void {
    let replies = first;
    try {
      for (;;) {
        const step = job.generator.next(replies);
        if (step.done === true) {
          job.outcome = { done: step.value };
          return;
        }
        const known = this.#ask(job, step.value);
        if (known === null) return;
        replies = known;
      }
    } catch (thrown) {
      job.outcome = { threw: thrown };
    }
  }

  /** Takes what is fed and queues the rest. Returns the replies when nothing had to be queued. */
  #ask(job: Job<unknown>, wants: readonly Effect[]): readonly Reply[] | null {
    const over = spendCalls(job.calls, wants);
    if (over !== null) {
      // a budget is used up: nothing of this wave is asked, and the job ends
      job.outcome = { limit: over };
      finish(job);
      return null;
    }
    const from = job.came.length;
    const wait: Wait = { job, wants, from, left: 0, failed: null, mistaken: null };
    for (let index = 0; index < wants.length; index += 1) {
      const effect = wants[index];
      if (effect !== undefined) this.#place(wait, from + index, effect);
    }
    return wait.left > 0 ? null : this.#complete(wait);
  }

  #place(wait: Wait, at: number, effect: Effect): void {
    const { job } = wait;
    const fed = job.feed?.[at];
    job.verify?.(effect, at, fed);
    job.came[at] = fed;
    if (fed === undefined) this.#queue({ wait, at, effect });
    else if ('failure' in fed) wait.failed ??= { at, effect: fed };
  }

  /** The replies of a wave that is in; `null` when one failed or was a mistake, which ends the job. */
  #complete(wait: Wait): readonly Reply[] | null {
    const { job, failed, mistaken } = wait;
    if (mistaken !== null) job.outcome = { threw: mistaken.mistake };
    else if (failed !== null) job.outcome = { failed: failed.effect };
    else return repliesOf(wait);
    finish(job);
    return null;
  }

  #queue(place: Place): void {
    place.wait.left += 1;
    this.#queued.push(place);
  }

  /** Sends what is queued, wave after wave, as long as services answer at once. */
  flush(): void {
    if (this.#flushing) return;
    this.#flushing = true;
    while (this.#queued.length > 0) {
      const wave = this.#queued;
      this.#queued = [];
      this.#sendAll(wave);
    }
    this.#flushing = false;
    if (this.open === 0) this.#close?.();
  }

  /** One batch a service; nearly always there is one service. */
  #sendAll(wave: readonly Place[]): void {
    const first = wave[0]?.effect.service ?? '';
    if (wave.every((place) => place.effect.service === first)) {
      this.#send(first, wave);
      return;
    }
    const batches = new Map<string, Place[]>();
    for (const place of wave) {
      const { service } = place.effect;
      const batch = batches.get(service);
      if (batch === undefined) batches.set(service, [place]);
      else batch.push(place);
    }
    for (const [service, batch] of batches) this.#send(service, batch);
  }

  #send(name: string, all: readonly Place[]): void {
    const service = this.#world.services[name];
    if (service === undefined) {
      for (const { wait } of all) wait.job.outcome = { threw: unknownService(name) };
      return;
    }
    const places = service.stateful === true ? this.#oneEach(all) : all;
    // a service without a deadline answers at once, so there is nothing to abort
    const abort = service.timeoutMs === undefined ? null : new AbortController();
    this.open += places.length;
    const answers = run(service, places, abort?.signal ?? this.#signal);
    let late: Map<Place, PromiseLike<unknown>> | null = null;
    for (let index = 0; index < places.length; index += 1) {
      const place = places[index];
      if (place === undefined) break;
      const answer = answers[index];
      if (isThenable(answer)) late = (late ?? new Map<Place, PromiseLike<unknown>>()).set(place, answer);
      else this.#settle(place, answerOf(answer, name));
    }
    if (late !== null) this.#await(service, late, abort);
  }

  /** A live session answers one request at a time: what else a job asks of it waits for the next wave. */
  #oneEach(all: readonly Place[]): readonly Place[] {
    const busy = new Set<Job<unknown>>();
    return all.filter((place) => {
      const { job } = place.wait;
      if (busy.has(job)) {
        this.#held.set(job, [...(this.#held.get(job) ?? []), place]);
        return false;
      }
      busy.add(job);
      return true;
    });
  }

  /** Settles each promise on its own; at the deadline, or when the caller aborts, what is missing has failed. */
  #await(service: Service, late: Map<Place, PromiseLike<unknown>>, abort: AbortController | null): void {
    const deadline = new AbortController();
    const end = (place: Place, answer: Answer | ForagymError): void => {
      if (!late.delete(place)) return;
      if (late.size === 0) {
        deadline.abort();
        this.#signal.removeEventListener('abort', aborted);
      }
      this.#settle(place, answer);
      queueMicrotask(() => this.flush());
    };
    const failAll = (failure: Failure): void => {
      for (const place of Array.from(late.keys())) end(place, { failure });
      abort?.abort();
    };
    const aborted = (): void => failAll({ code: 'aborted', message: `${service.name} was aborted` });
    for (const [place, answer] of late) {
      answer.then(
        (settled) => end(place, answerOf(settled, service.name)),
        (thrown: unknown) => end(place, raisedAs(thrown)),
      );
    }
    const { timeoutMs } = service;
    if (this.#signal.aborted) aborted();
    else if (timeoutMs === undefined)
      failAll({ code: 'refused', message: `${service.name} answers later and has no timeoutMs: give it one` });
    else {
      this.#signal.addEventListener('abort', aborted, { once: true });
      const message = `${service.name} did not answer within ${timeoutMs} ms`;
      this.#world.clock.sleep(timeoutMs, deadline.signal).then(
        () => failAll({ code: 'timeout', message }),
        () => undefined,
      );
    }
  }

  #settle({ wait, at, effect }: Place, answer: Answer | ForagymError): void {
    this.open -= 1;
    wait.left -= 1;
    const { service, input } = effect;
    if (answer instanceof ForagymError) {
      if (wait.mistaken === null || at < wait.mistaken.at) wait.mistaken = { at, mistake: answer };
    } else if (isFailure(answer)) {
      const failed = { service, input, failure: answer.failure };
      wait.job.came[at] = failed;
      if (wait.failed === null || at < wait.failed.at) wait.failed = { at, effect: failed };
    } else {
      wait.job.came[at] = { service, input, value: answer.value, truth: answer.truth };
    }
    this.#release(wait.job);
    if (wait.left > 0) return;
    const replies = this.#complete(wait);
    if (replies !== null) this.advance(wait.job, replies);
  }

  /** The next request that a job holds back for a live session. */
  #release(job: Job<unknown>): void {
    const [next, ...rest] = this.#held.get(job) ?? [];
    if (next === undefined) return;
    this.#held.set(job, rest);
    this.#queued.push(next);
  }
}

/** What a service handed back, place by place; a `ForagymError` is a mistake. What it threw instead holds of every place. */
function run(service: Service, places: readonly Place[], signal: AbortSignal): readonly unknown[] {
  try {
    const requests = places.map((place) => place.wait.job.request(place.effect, place.at));
    const answers: unknown = service.run(requests, signal);
    if (Array.isArray(answers)) {
      for (const surplus of answers.slice(places.length)) quieten(surplus);
      return answers;
    }
    quieten(answers);
    return [];
  } catch (thrown) {
    const raised = raisedAs(thrown);
    // nobody pays for a mistake in another one's request; what changes something outside is not asked twice
    const isAskedAlone = raised instanceof ForagymError && places.length > 1 && !service.stateful && !service.effect;
    return places.map((place) => (isAskedAlone ? run(service, [place], signal)[0] : raised));
  }
}

/** What a service threw: somebody's mistake, which says so by its code, or else the world's failure. */
function raisedAs(thrown: unknown): Answer | ForagymError {
  if (thrown instanceof ForagymError) return thrown;
  return { failure: { code: 'unavailable', message: told(thrown) } };
}

/** What came, as an answer: services are written by anybody, and one that answers nonsense has failed. */
function answerOf(came: unknown, service: string): Answer | ForagymError {
  if (came instanceof ForagymError) return came;
  if (typeof came === 'object' && came !== null) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a value that is not undefined is what the service promised
    if ('value' in came && came.value !== undefined) return came as Answer;
    if ('failure' in came && typeof came.failure === 'object' && came.failure !== null && 'code' in came.failure) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a failure with a code is one
      return came as Answer;
    }
  }
  return { failure: { code: 'unparsable', message: `${service} answered neither { value } nor { failure }` } };
}

/** Ends a generator whose job has its outcome. What its author does in a `finally` is the author's to answer for. */
function finish(job: Job<unknown>): void {
  try {
    job.generator.return(undefined);
  } catch (thrown) {
    job.outcome = { threw: thrown };
  }
}

/** Longest message of a failure, in characters: services write what they like. */
const MESSAGE = 300;

function told(thrown: unknown): string {
  return messageOf(thrown).toWellFormed().slice(0, MESSAGE);
}

function unknownService(name: string): ForagymError {
  return new ForagymError('env/unknown-service', `nothing answers "${name}": declare it in the environment's services`);
}

function repliesOf({ job, from, wants }: Wait): readonly Reply[] {
  const own: Reply[] = [];
  for (let at = from; at < from + wants.length; at += 1) {
    const reply = job.came[at];
    if (reply !== undefined && 'value' in reply) own.push(reply);
  }
  return own;
}

/** Lowers the budgets by what is wanted, or names the service whose budget does not hold it and lowers none. */
function spendCalls(calls: Job<unknown>['calls'], wants: readonly Effect[]): string | null {
  if (calls === null) return null;
  const after = { ...calls };
  for (const { service } of wants) {
    const left = after[service];
    if (left === undefined) continue;
    if (left === 0) return service;
    after[service] = left - 1;
  }
  Object.assign(calls, after);
  return null;
}
