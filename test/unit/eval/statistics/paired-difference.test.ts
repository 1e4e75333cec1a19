import { describe, expect, it } from 'vitest';
import { Rng } from '../../../../src/core/index.ts';
import { pairedDifference } from '../../../../src/eval/statistics/index.ts';

const byTask = (values: readonly number[]): ReadonlyMap<string, number> =>
  new Map(values.map((value, at) => [`t${at}`, value]));

const a = byTask([1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1, 1]);
const b = byTask([0, 1, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1, 0]);

describe('pairedDifference', () => {
  it('agrees with scipy on thirty right-or-wrong pairs', () => {
    const found = pairedDifference({ a, b }, { rng: Rng.of(3), draws: 100_000 });
    // scipy 1.17.1: stats.bootstrap((a - b,), np.mean, n_resamples=400000, method='percentile')
    expect(found?.interval?.[0]).toBeCloseTo(1 / 30, 9);
    expect(found?.interval?.[1]).toBeCloseTo(11 / 30, 9);
    // scipy 1.17.1: stats.binomtest(7, 8).pvalue, the exact test of seven gains and one loss
    expect(found?.p).toBeCloseTo(0.0703125, 2);
    expect(found?.mean).toBeCloseTo(0.2, 12);
    expect(found?.changed).toBeCloseTo(8 / 30, 12);
  });

  it('says what these tasks could have shown: 2.80 sqrt(changed / tasks)', () => {
    const found = pairedDifference({ a, b }, { rng: Rng.of(3) });
    expect(found?.detectable).toBeCloseTo(2.8 * Math.sqrt(8 / 30 / 30), 3);
  });

  it('is narrower than a difference of independent samples when tasks share their difficulty', () => {
    const hard = Array.from({ length: 200 }, (_, at) => (at % 10) / 10);
    const better = hard.map((value) => value + 0.05);
    const found = pairedDifference({ a: byTask(better), b: byTask(hard) }, { rng: Rng.of(3) });
    expect(found?.interval?.[0]).toBeCloseTo(0.05, 9);
    expect(found?.interval?.[1]).toBeCloseTo(0.05, 9);
  });

  it('looks only at tasks that both cells have', () => {
    const found = pairedDifference(
      {
        a: new Map([
          ['x', 1],
          ['y', 1],
          ['z', 0],
        ]),
        b: new Map([
          ['y', 0],
          ['z', 0],
          ['w', 1],
        ]),
      },
      { rng: Rng.of(3) },
    );
    expect(found).toMatchObject({ tasks: 2, mean: 0.5, changed: 0.5 });
    expect(pairedDifference({ a: new Map([['x', 1]]), b: new Map([['y', 1]]) }, { rng: Rng.of(3) })).toBeNull();
  });

  it('finds nothing where nothing changed', () => {
    expect(pairedDifference({ a, b: a }, { rng: Rng.of(3) })).toMatchObject({
      mean: 0,
      interval: [0, 0],
      p: 1,
      changed: 0,
    });
  });
});
