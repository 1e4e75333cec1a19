import { describe, expect, it } from 'vitest';
import type { Bounds, Row } from '../../../../src/rewards/index.ts';
import { gate } from '../../../../src/rewards/stages/index.ts';

const stage = gate({ column: 'a', by: 'b', from: 0.5 });
const limits = { turns: 4, invalid: 3, calls: {} };

function folded(row: Row): unknown {
  stage.turn(row, null, 0);
  return row['a.gated'];
}

function bounded(a: Bounds, b: Bounds): Bounds {
  return stage.bounds((column) => (column === 'a' ? a : b), limits);
}

describe('gate', () => {
  it('lets a column through where another is high enough, and pays 0 below', () => {
    expect(folded({ a: { value: 3 }, b: { value: 0.5 } })).toEqual({ value: 3 });
    expect(folded({ a: { value: 3 }, b: { value: 0.49 } })).toEqual({ value: 0 });
    expect(stage.formula).toBe('a.gated = a where b >= 0.5, else 0');
  });

  it('refuses a threshold that nothing earned would reach', () => {
    expect(() => gate({ column: 'a', by: 'b', from: 0 })).toThrow(
      expect.objectContaining({ code: 'reward/bad-stage', message: 'gate of a: from 0 is not above 0' }),
    );
  });

  it('does not apply where either does not', () => {
    expect(folded({ a: null, b: { value: 1 } })).toBeNull();
    expect(folded({ a: { value: 3 }, b: null })).toBeNull();
  });

  it('is unscored with either', () => {
    expect(folded({ a: { unscored: 'x' }, b: { value: 1 } })).toEqual({ unscored: 'x' });
    expect(folded({ a: { value: 1 }, b: { unscored: 'y' } })).toEqual({ unscored: 'y' });
    expect(folded({ a: { unscored: 'x', pending: true }, b: { unscored: 'y' } })).toEqual({ unscored: 'y' });
  });

  it('bounds what passes by what opens it', () => {
    const a: Bounds = { place: [-1, 2], places: 1, sum: [-1, 2] };
    expect(bounded(a, { place: [0, 0.4], places: 1, sum: [0, 0.4] }).sum).toEqual([0, 0]);
    expect(bounded(a, { place: [1, 1], places: 1, sum: [1, 1] }).sum).toEqual([-1, 2]);
    expect(bounded({ ...a, sum: [1, 2] }, { place: [1, 1], places: 1, sum: [1, 1] }).sum).toEqual([1, 2]);
    expect(bounded({ ...a, sum: [1, 2] }, { place: [0, 1], places: 1, sum: [0, 1] }).sum).toEqual([0, 2]);
    const turns: Bounds = { place: [-1, 1], places: 4, sum: [0, 0] };
    expect(bounded(turns, { place: [0, 1], places: 4, sum: [0, 4] }).sum).toEqual([-4, 4]);
  });
});
