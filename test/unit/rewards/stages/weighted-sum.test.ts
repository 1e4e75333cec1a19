import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/rewards/index.ts';
import { weightedSum } from '../../../../src/rewards/stages/index.ts';

const stage = weightedSum({ a: 2, b: -0.5 });

function folded(row: Row): unknown {
  stage.turn(row, null, 0);
  return row['reward'];
}

describe('weighted-sum', () => {
  it('adds up its columns by weight', () => {
    expect(folded({ a: { value: 3 }, b: { value: 4 } })).toEqual({ value: 4 });
    expect(stage.formula).toBe('reward = 2 a - 0.5 b');
    expect(weightedSum({ a: 1, b: 1 }, 'c').formula).toBe('c = a + b');
    expect(weightedSum({ a: -1 }, 'c').formula).toBe('c = -a');
  });

  it('leaves out what does not apply, and does not apply where nothing does', () => {
    expect(folded({ a: { value: 3 }, b: null })).toEqual({ value: 6 });
    expect(folded({ a: null, b: null })).toBeNull();
    expect(folded({})).toBeNull();
  });

  it('is unscored with any of its columns; a failure outweighs what is pending', () => {
    const pending = { unscored: 'pending: a', pending: true } as const;
    expect(folded({ a: pending, b: { value: 1 } })).toEqual(pending);
    expect(folded({ a: pending, b: { unscored: 'timeout' } })).toEqual({ unscored: 'timeout' });
    expect(folded({ a: { unscored: 'timeout' }, b: null })).toEqual({ unscored: 'timeout' });
  });

  it('bounds the sum by the weighted bounds of its columns', () => {
    const bounds = stage.bounds(
      (column) =>
        column === 'a' ? { place: [0, 1], places: 1, sum: [0.5, 1] } : { place: [-1, 1], places: 4, sum: [-2, 4] },
      { turns: 4, invalid: 3, calls: {} },
    );
    expect(bounds).toEqual({ place: [-0.5, 2.5], places: 4, sum: [-1, 3] });
  });
});
