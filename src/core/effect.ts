import type { Json, JsonObject } from './json.ts';
import type { Maybe } from './maybe.ts';
import type { Truth } from './passage.ts';
import type { Rng } from './rng.ts';
import type { Gold, Task } from './task.ts';

/** What a pure function wants from the world: the only way out of it. */
export interface Effect {
  readonly service: string;
  readonly input: Json;
}

/** What the world said. `value` resumes the asker; `truth` goes to the views of rewards only. */
export interface Reply {
  readonly value: Json;
  readonly truth?: Truth | undefined;
}

/** The world failed: never an empty reply, never a sentence in a passage. */
export interface Failure {
  readonly code: 'timeout' | 'unavailable' | 'unparsable' | 'refused' | 'aborted';
  readonly message: string;
}

/** A generator that yields what it wants and is resumed with the replies, in order. */
export type Asking<T> = Generator<readonly Effect[], T, readonly Reply[]>;

/**
 * Asks one service: `const hits = yield* ask<Hit[]>('search', { query, k })`. The type is the service's promise: the
 * machine records what came and does not check it again.
 */
export function* ask<T = Json>(service: string, input: Json): Asking<T> {
  const [reply] = yield [{ service, input }];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- T is what the named service promises to reply
  return reply?.value as T;
}

/** Runs askers side by side: what they want at the same moment leaves in one batch. Results in the order of `askers`. */
export function* all<T>(askers: readonly Asking<T>[]): Asking<readonly T[]> {
  const results = new Map<number, T>();
  const advance = (asker: number, replies: readonly Reply[]): { asker: number; wants: readonly Effect[] } | null => {
    const step = askers[asker]?.next(replies);
    if (step === undefined) return null;
    if (step.done !== true) return { asker, wants: step.value };
    results.set(asker, step.value);
    return null;
  };
  let waiting = askers.map((_, asker) => advance(asker, [])).filter((one) => one !== null);
  while (waiting.length > 0) {
    const replies = yield waiting.flatMap((one) => one.wants);
    let from = 0;
    waiting = waiting
      .map((one) => advance(one.asker, replies.slice(from, (from += one.wants.length))))
      .filter((one) => one !== null);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every asker has ended, so every place is filled
  return askers.map((_, asker) => results.get(asker) as T);
}

/** What one episode asks of a service: with its own task, options and randomness, so that nothing can be mixed up. */
export interface Request {
  readonly input: Json;
  readonly task: Task;
  /** Only for a service that declares `seesGold`. */
  readonly gold?: Gold | undefined;
  /** The world seed: equal in all rollouts of a task's group. Key noise by it and by what it falls on, never by the turn. */
  readonly seed: number;
  readonly turn: number;
  readonly options: JsonObject;
  readonly rng: Rng;
  readonly session?: Session | undefined;
}

/** A live session: a cache of the log. `past` holds every earlier input, so that a lost handle can be rebuilt. */
export interface Session {
  /** The handle that was put last, for this request alone; `undefined` when it was lost, or never was. */
  take(): unknown;
  /** Keeps a handle for the next request of this line of turns. */
  put(handle: unknown): void;
  readonly past: readonly Json[];
}

/** What a service answers to one request. */
export type Answer = Reply | { readonly failure: Failure };

/** Retrievers, live tools, simulators and judges, as the machine sees them. */
export interface Service {
  readonly name: string;
  /** Requests carry the gold: for labels and simulators. Nothing of it may enter a reply's `value`. */
  readonly seesGold?: boolean | undefined;
  /** What a trainer must tell at reset, by the names of options: an environment that takes no such option is refused. */
  readonly needs?: readonly string[] | undefined;
  /** Writes documents of its own instead of finding passages of the corpus. */
  readonly writes?: boolean | undefined;
  /** Its replies are noisy already, at rates of their own: it is not degraded once more, wherever it stands. */
  readonly drawsNoise?: boolean | undefined;
  /** Keeps a live session for each line of turns. */
  readonly stateful?: boolean | undefined;
  /** Changes the world outside: forks and runs again are refused. */
  readonly effect?: boolean | undefined;
  /** Milliseconds until a request counts as failed. Mandatory for a service that answers with promises. */
  readonly timeoutMs?: number | undefined;
  /**
   * One answer a request: an array of promises, not a promise of an array, so that a late one delays only its own episode.
   * A `ForagymError` that it throws, or that a promise rejects with, is somebody's mistake: the caller of the step gets it,
   * and nothing is retried or masked. Whatever else is thrown is a failure of the world, `unavailable`.
   */
  run(batch: readonly Request[], signal: AbortSignal): readonly Maybe<Answer>[];
}

/** Whether a service's answer is a failure. */
export function isFailure(answer: Answer): answer is { readonly failure: Failure } {
  return 'failure' in answer;
}
