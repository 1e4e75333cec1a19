import { describe, expect, it } from 'vitest';
import { staged } from '../../../src/curricula/index.ts';

const stages = [
  { from: 0, noise: 0.1 },
  { from: 100, noise: 0.4 },
  { from: 150, noise: 0.2 },
];

describe('staged', () => {
  it('changes at the steps that it names and nowhere else', () => {
    const { noise } = staged({ stages });
    expect([0, 99, 100, 149, 150, 9999].map((step) => noise({ step }, 1))).toEqual([0.1, 0.1, 0.4, 0.4, 0.2, 0.2]);
  });

  it.each([
    [[], 'must begin at step 0'],
    [stages.slice(1), 'must begin at step 0'],
    [stages.with(2, { from: 100, noise: 0.2 }), 'after the one before it'],
    [stages.toReversed().with(0, { from: 0, noise: 0 }), 'after the one before it'],
  ])('refuses stages out of order: %j', (wrong, message) => {
    expect(() => staged({ stages: wrong })).toThrow(message);
  });
});
