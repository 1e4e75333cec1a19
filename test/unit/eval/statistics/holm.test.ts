import { describe, expect, it } from 'vitest';
import { holm } from '../../../../src/eval/statistics/index.ts';

describe('holm', () => {
  it('adjusts the textbook example', () => {
    // statsmodels 0.15.0: multipletests([.01, .04, .03, .005], method='holm')
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    [0.03, 0.06, 0.06, 0.02].forEach((p, at) => expect(adjusted[at]).toBeCloseTo(p, 12));
  });

  it('adjusts the fifteen p-values of Benjamini and Hochberg 1995', () => {
    // statsmodels 0.15.0: multipletests(p, method='holm')
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const expected = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1];
    const adjusted = holm(p);
    expected.forEach((value, at) => expect(adjusted[at]).toBeCloseTo(value, 10));
  });

  it('leaves one comparison alone and accepts none', () => {
    expect(holm([0.2])).toEqual([0.2]);
    expect(holm([])).toEqual([]);
  });
});
