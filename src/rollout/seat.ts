import {
  fail,
  ForagymError,
  isJsonObject,
  isPromise,
  type JsonObject,
  messageOf,
  type Observation,
  type StopReason,
} from '../core/index.ts';
import type { Hello, Policy, PolicySession, Written } from '../policies/index.ts';

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
        const came = isPromise(written) ? await unlessAborted(written, signal) : written;
        return came === NOTHING ? { did: 'nothing' } : { did: 'wrote', written: checked(came, policy) };
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
  const stderr: unknown =
    typeof thrown === 'object' && thrown !== null && 'stderr' in thrown ? thrown.stderr : undefined;
  return {
    message: messageOf(thrown),
    ...(thrown instanceof ForagymError && { code: thrown.code }),
    ...(typeof stderr === 'string' && stderr !== '' && { stderr }),
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

/** Policies come from anywhere: what is neither text, a turn nor actions is refused here, in the policy's name. */
function checked(written: unknown, { name }: Policy): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each form is read further by the dialect
  if (typeof written === 'string' || Array.isArray(written)) return written as Written;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a turn is an object with text
  if (isJsonObject(written) && typeof written['text'] === 'string') return written as unknown as Written;
  return fail('policy/malformed-turn', `${name} wrote neither text, a turn with text, nor a list of actions`);
}
