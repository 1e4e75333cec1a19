import { describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/index.ts';
import { pauses } from '../../../src/rollout/pauses.ts';

/** Works in microtasks only, for at most `limitMs`, and says whether a timer that was due after 20 ms was heard of. */
async function hearsTimer(between: () => Promise<void>, limitMs: number): Promise<boolean> {
  let heard = false;
  setTimeout(() => (heard = true), 20);
  const began = performance.now();
  while (!heard && performance.now() - began < limitMs) await between();
  return heard;
}

describe('pauses', () => {
  it('let a run hear of what happens outside', async () => {
    expect(await hearsTimer(pauses(systemClock), 2000)).toBe(true);
  });

  it('are what makes the difference', async () => {
    expect(await hearsTimer(() => Promise.resolve(), 300)).toBe(false);
  });

  it('are rare', async () => {
    let now = 0;
    const sleeps: number[] = [];
    const clock = { now: () => now, sleep: async (delayMs: number) => void sleeps.push(delayMs) };
    const pause = pauses(clock);
    for (; now < 1000; now += 1) await pause();
    expect(sleeps.length).toBeGreaterThan(10);
    expect(sleeps.length).toBeLessThanOrEqual(20);
  });
});
