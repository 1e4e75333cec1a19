import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../src/core/index.ts';
import { estimate } from '../../../../src/eval/statistics/index.ts';

const rng = (): Rng => Rng.of(5).fork('test');
const sample = [0.1, 0.9, 0.4, 0.4, 0.7, 0, 1, 0.25, 0.5, 0.8, 0.3, 0.6, 0.2, 1, 0, 0.9, 0.45, 0.55, 0.65, 0.35];

/** A normal draw from twelve uniform ones (Irwin-Hall): mean 0, variance 1. */
function normal(draws: Rng): number {
  let sum = -6;
  for (let at = 0; at < 12; at += 1) sum += draws.next();
  return sum;
}

describe('estimate', () => {
  // scipy 1.17.1: stats.bootstrap((sample,), np.mean, n_resamples=200000, method='percentile')
  it.each([
    { confidence: 0.95, low: 0.3675, high: 0.6375 },
    { confidence: 0.99, low: 0.3275, high: 0.6775 },
  ])('gives the percentile interval of scipy.stats.bootstrap at $confidence', ({ confidence, low, high }) => {
    const found = estimate(sample, { rng: rng(), confidence, draws: 100_000 });
    expect(found?.mean).toBeCloseTo(0.5025, 12);
    expect(found?.interval?.[0]).toBeCloseTo(low, 2);
    expect(found?.interval?.[1]).toBeCloseTo(high, 2);
  });

  it('is as wide as the analytic standard error says, on a normal sample', () => {
    const draws = Rng.of(1).fork('sample');
    const values = Array.from({ length: 400 }, () => normal(draws));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
    const found = estimate(values, { rng: rng() });
    const [low, high] = found?.interval ?? [0, 0];
    const analytic = 2 * 1.959964 * Math.sqrt(variance / values.length);
    expect((high - low) / analytic).toBeGreaterThan(0.93);
    expect((high - low) / analytic).toBeLessThan(1.07);
  });

  it('covers the true mean about as often as it says', () => {
    const draws = Rng.of(2).fork('coverage');
    let covered = 0;
    for (let trial = 0; trial < 300; trial += 1) {
      const values = Array.from({ length: 60 }, () => normal(draws));
      const [low, high] = estimate(values, { rng: draws.fork('trial', trial), draws: 500 })?.interval ?? [1, 1];
      if (low <= 0 && 0 <= high) covered += 1;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
    expect(covered / 300).toBeLessThan(0.985);
  });

  it('repeats with the same stream and differs with another', () => {
    const once = estimate(sample, { rng: rng() });
    expect(estimate(sample, { rng: rng() })).toEqual(once);
    expect(estimate(sample, { rng: Rng.of(6) })?.interval).not.toEqual(once?.interval);
  });

  it('knows no interval of one task and no mean of none', () => {
    expect(estimate([0.5], { rng: rng() })).toEqual({ mean: 0.5, interval: null, tasks: 1 });
    expect(estimate([], { rng: rng() })).toBeNull();
  });

  it('gives a constant sample an interval without width', () => {
    expect(estimate([0.25, 0.25, 0.25], { rng: rng() })).toEqual({ mean: 0.25, interval: [0.25, 0.25], tasks: 3 });
  });
});
