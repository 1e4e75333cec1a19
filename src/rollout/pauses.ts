import type { Clock } from '../core/index.ts';

/** Longest time for which a run keeps the process to itself. */
const LONGEST_MS = 50;

/**
 * What a run calls between episodes, and what now and then waits for the event loop to turn: policies and services that
 * answer at once never do, so that a Ctrl-C or a timer would be heard of when everything is over.
 */
export function pauses(clock: Clock): () => Promise<void> {
  let since = clock.now();
  return async () => {
    if (clock.now() - since < LONGEST_MS) return;
    await clock.sleep(0);
    since = clock.now();
  };
}
