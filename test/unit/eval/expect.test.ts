import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/eval/index.ts';
import type { Estimate } from '../../../src/eval/statistics/index.ts';

const between = (low: number, high: number): Estimate => ({ mean: (low + high) / 2, interval: [low, high], tasks: 50 });

describe('outcomeOf', () => {
  it.each([
    { bound: { above: 0.1 }, estimate: between(0.2, 0.4), outcome: 'held' },
    { bound: { above: 0.2 }, estimate: between(0.2, 0.4), outcome: 'not-shown' },
    { bound: { above: 0.3 }, estimate: between(0.2, 0.4), outcome: 'not-shown' },
    { bound: { above: 0.4 }, estimate: between(0.2, 0.4), outcome: 'failed' },
    { bound: { above: 0.5 }, estimate: between(0.2, 0.4), outcome: 'failed' },
    { bound: { below: 0.5 }, estimate: between(0.2, 0.4), outcome: 'held' },
    { bound: { below: 0.3 }, estimate: between(0.2, 0.4), outcome: 'not-shown' },
    { bound: { below: 0.2 }, estimate: between(0.2, 0.4), outcome: 'failed' },
    { bound: { equals: 0 }, estimate: between(0, 0), outcome: 'held' },
    { bound: { equals: 0.3 }, estimate: between(0.2, 0.4), outcome: 'not-shown' },
    { bound: { equals: 0.5 }, estimate: between(0.2, 0.4), outcome: 'failed' },
    { bound: { equals: 0 }, estimate: between(0.001, 0.002), outcome: 'failed' },
    { bound: { equals: 0.3 }, estimate: between(0.1 + 0.2, 0.1 + 0.2), outcome: 'held' },
  ])('$bound of $estimate.interval is $outcome', ({ bound, estimate, outcome }) => {
    expect(outcomeOf(estimate, bound)).toBe(outcome);
  });

  it('shows nothing without tasks, or of one task', () => {
    expect(outcomeOf(null, { above: 0 })).toBe('not-shown');
    expect(outcomeOf({ mean: 1, interval: null, tasks: 1 }, { above: 0 })).toBe('not-shown');
  });
});
