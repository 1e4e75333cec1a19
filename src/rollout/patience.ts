import type { Clock } from '../core/index.ts';
import type { Env, StepResult } from '../episode/index.ts';

/** How long a run puts up with a world that fails. */
export interface Patience {
  /** Retries of one turn before the episode ends as `world-failed`, 0 or more. */
  readonly retries: number;
  /** Wait before the first retry; each further one waits twice as long. */
  readonly backOffMs: number;
  /** Longest wait. */
  readonly longestMs: number;
}

/** Three retries within about two seconds: a restart of a retriever is survived, a dead one is not waited for. */
export const PATIENCE: Patience = { retries: 3, backOffMs: 250, longestMs: 5000 };

/** What a retry needs. */
export interface Waiting {
  readonly patience: Patience;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Asks again while the world fails, with growing waits, and ends the episode when patience is used up or the signal
 * aborts. Counts the retries.
 */
export async function overcome(env: Env, failed: StepResult, waiting: Waiting): Promise<Overcome> {
  const { patience, clock, signal } = waiting;
  let step = failed;
  let waitMs = patience.backOffMs;
  let retries = 0;
  while (isOpen(step)) {
    if (signal.aborted) return { step: await env.truncate('aborted'), retries };
    if (retries === patience.retries) return { step: await env.truncate('world-failed'), retries };
    await rest(clock, waitMs, signal);
    if (signal.aborted) continue;
    step = await env.retry();
    retries += 1;
    waitMs = Math.min(patience.longestMs, 2 * waitMs);
  }
  return { step, retries };
}

/** How a failed turn went on. */
export interface Overcome {
  readonly step: StepResult;
  readonly retries: number;
}

function isOpen({ info }: StepResult): boolean {
  return info.failure !== undefined && info.stop === undefined;
}

/** Waits, or stops waiting when the signal aborts: the caller looks at the signal. */
async function rest(clock: Clock, waitMs: number, signal: AbortSignal): Promise<void> {
  try {
    await clock.sleep(waitMs, signal);
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}
