import { describe, expect, it } from 'vitest';
import { passAtK } from '../../../../src/eval/statistics/index.ts';

describe('passAtK', () => {
  // scipy 1.17.1: 1 - special.comb(n - c, k, exact=True) / special.comb(n, k, exact=True)
  it.each([
    { rollouts: 5, right: 2, k: 2, expected: 0.7 },
    { rollouts: 10, right: 3, k: 4, expected: 0.8333333333333334 },
    { rollouts: 200, right: 17, k: 100, expected: 0.99999636769084 },
    { rollouts: 8, right: 0, k: 3, expected: 0 },
    { rollouts: 8, right: 8, k: 3, expected: 1 },
    { rollouts: 4, right: 1, k: 1, expected: 0.25 },
  ])('n = $rollouts, c = $right, k = $k gives $expected', ({ rollouts, right, k, expected }) => {
    expect(passAtK({ rollouts, right, k })).toBeCloseTo(expected, 12);
  });

  it('is unknown with fewer rollouts than k', () => {
    expect(passAtK({ rollouts: 3, right: 3, k: 4 })).toBeNull();
  });
});
