import { isPromise, type JsonObject, type Maybe, type Observation, type StopReason } from '../core/index.ts';
import type { Hello, Policy, PolicySession, Written } from '../policies/index.ts';
import { failureOf } from './failure.ts';

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
        return came === NOTHING ? { did: 'nothing' } : { did: 'wrote', written: asTurn(came) };
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

/** A text as the turn that it is: `step` takes any text of whoever steps by hand, but bounds a turn, and a policy fills the log. */
function asTurn(written: Written): Written {
  return typeof written === 'string' ? { text: written } : written;
}

/** What throws when it is looked at is nothing to wait for: `step` refuses it. */
function isLater(written: Maybe<Written>): written is PromiseLike<Written> {
  try {
    return isPromise(written);
  } catch {
    return false;
  }
}
