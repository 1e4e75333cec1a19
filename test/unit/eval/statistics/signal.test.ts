import { describe, expect, it } from 'vitest';
import { signalOf } from '../../../../src/eval/statistics/index.ts';

describe('signalOf', () => {
  it('counts groups whose totals are not all equal', () => {
    expect(
      signalOf([
        [1, 1, 0],
        [1, 1, 1],
        [0, 0],
        [0.2, 0.3],
      ]),
    ).toEqual({ share: 0.5, groups: 4 });
  });

  it('leaves out groups with fewer than two scored rollouts', () => {
    expect(signalOf([[1], [], [1, 0]])).toEqual({ share: 1, groups: 1 });
    expect(signalOf([[1]])).toEqual({ share: null, groups: 0 });
  });

  it('takes totals that differ by rounding for equal', () => {
    expect(signalOf([[0.1 + 0.2, 0.3]])).toEqual({ share: 0, groups: 1 });
  });
});
