import { describe, expect, it } from 'vitest';
import { detectableDifference } from '../../../../src/eval/statistics/index.ts';

describe('detectableDifference', () => {
  it.each([
    { tasks: 100, changed: 0.2, points: 12.5 },
    { tasks: 100, changed: 0.3, points: 15.3 },
    { tasks: 357, changed: 0.2, points: 6.6 },
    { tasks: 357, changed: 0.3, points: 8.1 },
    { tasks: 500, changed: 0.3, points: 6.9 },
    { tasks: 1000, changed: 0.2, points: 4 },
    { tasks: 1000, changed: 0.3, points: 4.9 },
  ])('$tasks tasks of which $changed change show $points points', ({ tasks, changed, points }) => {
    expect(100 * detectableDifference(tasks, changed)).toBeCloseTo(points, 1);
  });
});
