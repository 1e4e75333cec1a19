import {
  fail,
  ForagymError,
  isJsonObject,
  isPromise,
  type JsonObject,
  type Maybe,
  messageOf,
  type Observation,
  type StopReason,
} from '../core/index.ts';
import { LARGEST_TURN, type Hello, type Policy, type PolicySession, type Written } from '../policies/index.ts';

/** What a policy did when it was its turn. */
export type Move =
  | { readonly did: 'wrote'; readonly written: Written }
  | { readonly did: 'failed'; readonly failure: JsonObject }
  /** The signal aborted before the policy answered; what it answers later is lost. */
  | { readonly did: 'nothing' };

/** A policy in one episode: nothing that it does or throws gets past its seat. */
export interface Seat {
  move(observation: Observation): Promise<Move>;
  /** Tells the policy that the episode is over. Returns what it died of, if it did. */
  leave(stop: StopReason): JsonObject | null;
}

/** Seats a policy. Its session is opened at its first turn, so that a policy that cannot open fails like one that cannot act. */
export function seat(policy: Policy, hello: () => Hello, signal: AbortSignal): Seat {
  let session: PolicySession | null = null;
  return {
    async move(observation) {
      if (signal.aborted) return { did: 'nothing' };
      try {
        session ??= policy.open(hello());
        const written = session.act(observation);
        const came = isLater(written) ? await unlessAborted(written, signal) : written;
        return came === NOTHING ? { did: 'nothing' } : { did: 'wrote', written: bounded(came, policy) };
      } catch (thrown) {
        return { did: 'failed', failure: failureOf(thrown) };
      }
    },
    leave(stop) {
      try {
        session?.end?.(stop);
        return null;
      } catch (thrown) {
        return failureOf(thrown);
      }
    },
  };
}

/** What was thrown, as data for the meta: the code and the tail of a program's stderr where there are any. */
export function failureOf(thrown: unknown): JsonObject {
  const message = shortened(messageOf(thrown));
  try {
    const stderr: unknown =
      typeof thrown === 'object' && thrown !== null && 'stderr' in thrown ? thrown.stderr : undefined;
    return {
      message,
      ...(thrown instanceof ForagymError && { code: thrown.code }),
      ...(typeof stderr === 'string' && stderr !== '' && { stderr: shortened(stderr) }),
    };
  } catch {
    // what was thrown throws when it is looked at
    return { message };
  }
}

/** Longest text of a failure that is kept, in UTF-16 units: a program's message holds the end of its stderr. */
const LONGEST = 4096;

function shortened(text: string): string {
  return text.slice(0, LONGEST).toWellFormed();
}

/** What comes of a policy that the signal overtook: no policy can write it. */
const NOTHING = Symbol('nothing');

async function unlessAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T | typeof NOTHING> {
  const over = new AbortController();
  const aborted = new Promise<typeof NOTHING>((resolve) => {
    signal.addEventListener('abort', () => resolve(NOTHING), { once: true, signal: over.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    over.abort();
  }
}

/** Any text is a turn, but one that no program could write in a line would fill the log. What else is wrong `step` says. */
function bounded(written: Written, { name }: Policy): Written {
  const length = lengthOf(written);
  if (length <= LARGEST_TURN) return written;
  return fail(
    'policy/malformed-turn',
    `${name}: it wrote ${length} characters, and a turn has at most ${LARGEST_TURN}`,
  );
}

/** The length of what a policy wrote itself. Actions are bounded where they are read, before the dialect writes them. */
function lengthOf(written: unknown): number {
  if (typeof written === 'string') return written.length;
  const text = seen(() => (isJsonObject(written) ? written['text'] : ''), '');
  return typeof text === 'string' ? text.length : 0;
}

function isLater(written: Maybe<Written>): written is PromiseLike<Written> {
  return seen(() => isPromise(written), false);
}

/** What looking at something tells; what throws when it is looked at `step` refuses. */
function seen<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
