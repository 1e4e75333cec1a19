import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holm } from '../../src/eval/statistics/index.ts';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });

describe('holm', () => {
  it('never makes a p-value smaller, nor larger than 1', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const adjusted = holm(all);
        all.forEach((p, at) => {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p);
          expect(adjusted[at]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('keeps the order of the p-values, in whatever order they are declared', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        const forwards = all.map((p, at) => ({ p, adjusted: holm(all)[at] ?? 0 })).toSorted((x, y) => x.p - y.p);
        forwards.reduce((before, { adjusted }) => (expect(adjusted).toBeGreaterThanOrEqual(before), adjusted), 0);
        expect(holm(all.toReversed()).toReversed()).toEqual(holm(all));
      }),
    );
  });

  it('rejects what Bonferroni rejects', () => {
    fc.assert(
      fc.property(pValues, (all) => {
        holm(all).forEach((adjusted, at) =>
          expect(adjusted).toBeLessThanOrEqual(Math.min(1, (all[at] ?? 0) * all.length)),
        );
      }),
    );
  });
});
