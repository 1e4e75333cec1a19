import { describe, expect, it } from 'vitest';
import type { Bounds, Row } from '../../../../src/rewards/index.ts';
import { decay } from '../../../../src/rewards/stages/index.ts';

const stage = decay({ column: 'a', factor: 0.5 });
const limits = { turns: 4, invalid: 3, calls: {} };

function folded(row: Row, index: number): unknown {
  stage.turn(row, null, index);
  return row['a.decayed'];
}

function bounded(a: Bounds): unknown {
  return stage.bounds(() => a, limits).sum;
}

describe('decay', () => {
  it('halves a place with every turn, in whichever order turns are folded', () => {
    expect(folded({ a: { value: 8 } }, 3)).toEqual({ value: 1 });
    expect(folded({ a: { value: 8 } }, 0)).toEqual({ value: 8 });
    expect(folded({ a: { value: -8 } }, 1)).toEqual({ value: -4 });
    expect(stage.formula).toBe('a.decayed = a x 0.5^turn');
  });

  it('refuses a factor outside (0, 1]', () => {
    for (const factor of [0, 1.5, Number.NaN])
      expect(() => decay({ column: 'a', factor })).toThrow('decay of a: factor');
  });

  it('passes on what does not apply and what is unscored', () => {
    expect(folded({ a: null }, 2)).toBeNull();
    expect(folded({ a: { unscored: 'x' } }, 2)).toEqual({ unscored: 'x' });
  });

  it('bounds one place by the last turn that there can be', () => {
    expect(bounded({ place: [1, 1], places: 1, sum: [1, 1] })).toEqual([0.125, 1]);
    expect(bounded({ place: [-1, 1], places: 4, sum: [0, 0] })).toEqual([-4, 4]);
  });
});
