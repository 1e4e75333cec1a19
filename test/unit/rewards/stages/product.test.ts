import { describe, expect, it } from 'vitest';
import type { Bounds, Row } from '../../../../src/rewards/index.ts';
import { product } from '../../../../src/rewards/stages/index.ts';

const stage = product({ columns: ['a', 'b'], adds: 'c' });
const limits = { turns: 4, invalid: 3, calls: {} };

function folded(row: Row): unknown {
  stage.turn(row, null, 0);
  return row['c'];
}

function bounded(a: Bounds, b: Bounds): Bounds {
  return stage.bounds((column) => (column === 'a' ? a : b), limits);
}

describe('product', () => {
  it('multiplies its columns', () => {
    expect(folded({ a: { value: 3 }, b: { value: 0.5 } })).toEqual({ value: 1.5 });
    expect(stage.formula).toBe('c = a x b');
  });

  it('does not apply where one of them does not', () => {
    expect(folded({ a: { value: 1 }, b: null })).toBeNull();
    expect(folded({ a: { unscored: 'x' }, b: null })).toBeNull();
  });

  it('is unscored with either', () => {
    expect(folded({ a: { value: 0 }, b: { unscored: 'x' } })).toEqual({ unscored: 'x' });
  });

  it('bounds the product jointly: times an outcome of 0 it is 0', () => {
    const recall: Bounds = { place: [0, 1], places: 1, sum: [0, 1] };
    const wrong: Bounds = { place: [0, 0], places: 1, sum: [0, 0] };
    const right: Bounds = { place: [1, 1], places: 1, sum: [1, 1] };
    const steady: Bounds = { place: [0.5, 1], places: 4, sum: [0, 4] };
    const signed: Bounds = { place: [-2, 3], places: 1, sum: [-2, 3] };
    expect(bounded(wrong, recall).sum).toEqual([0, 0]);
    expect(bounded(right, steady).sum).toEqual([0, 1]);
    expect(bounded(signed, signed).sum).toEqual([-6, 9]);
    expect(bounded({ ...signed, places: 4, sum: [0, 0] }, recall).sum).toEqual([-2, 3]);
    expect(bounded({ ...signed, places: 4, sum: [0, 0] }, { ...recall, places: 4, sum: [0, 4] }).sum).toEqual([-8, 12]);
  });
});
