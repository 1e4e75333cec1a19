import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../src/core/index.ts';
import { signFlip } from '../../../../src/eval/statistics/index.ts';

describe('signFlip', () => {
  // scipy 1.17.1: stats.permutation_test((d,), np.mean, permutation_type='samples', n_resamples=np.inf), exact
  it.each([
    { differences: [0.5, 0.2, -0.1, 0.3, 0.05, -0.4, 0.6, 0.1, 0.25, -0.15], p: 0.208984375 },
    { differences: [0.1, 0.2, 0.3, 0.1, 0.4, 0.2, -0.05, 0.3], p: 0.015625 },
    { differences: [1, 1, 1, 1, 1, 1, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], p: 0.0703125 },
  ])('gives the p-value of scipy.stats.permutation_test: $p', ({ differences, p }) => {
    const found = signFlip(differences, { rng: Rng.of(11), draws: 100_000 });
    expect(Math.abs(found - p)).toBeLessThan(0.005);
  });

  it('is 1 without a change and never 0', () => {
    expect(signFlip([0, 0, 0], { rng: Rng.of(1) })).toBe(1);
    expect(
      signFlip(
        Array.from({ length: 100 }, () => 1),
        { rng: Rng.of(1) },
      ),
    ).toBe(1 / 2001);
  });

  it('is no less than the level it claims when there is no difference', () => {
    const draws = Rng.of(4);
    let rejected = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const differences = Array.from({ length: 40 }, () => (draws.next() < 0.2 ? draws.pick([-1, 1]) : 0));
      if (signFlip(differences, { rng: draws.fork('trial', trial), draws: 400 }) <= 0.05) rejected += 1;
    }
    expect(rejected / 400).toBeLessThan(0.075);
  });
});
