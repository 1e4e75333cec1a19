import { describe, expect, it } from 'vitest';
import type { Bounds, Row } from '../../../../src/rewards/index.ts';
import { clip } from '../../../../src/rewards/stages/index.ts';

const stage = clip({ column: 'a', min: -0.5, max: 1 });
const limits = { turns: 4, invalid: 3, calls: {} };

function folded(row: Row): unknown {
  stage.turn(row, null, 0);
  return row['a.clipped'];
}

describe('clip', () => {
  it('holds each place between two values', () => {
    expect(folded({ a: { value: 3 } })).toEqual({ value: 1 });
    expect(folded({ a: { value: -3 } })).toEqual({ value: -0.5 });
    expect(folded({ a: { value: 0.2 } })).toEqual({ value: 0.2 });
    expect(stage.formula).toBe('a.clipped = a held in [-0.5, 1]');
  });

  it('refuses limits in the wrong order', () => {
    expect(() => clip({ column: 'a', min: 1, max: 0 })).toThrow('clip of a: min 1 is above max 0');
  });

  it('passes on what does not apply and what is unscored', () => {
    expect(folded({ a: null })).toBeNull();
    expect(folded({ a: { unscored: 'x' } })).toEqual({ unscored: 'x' });
  });

  it('bounds the sum by the places, and one place by its own bounds', () => {
    const bounds = (a: Bounds): unknown => stage.bounds(() => a, limits).sum;
    expect(bounds({ place: [-2, 2], places: 1, sum: [0.9, 2] })).toEqual([0.9, 1]);
    expect(bounds({ place: [-2, 2], places: 4, sum: [-8, 8] })).toEqual([-2, 4]);
    expect(bounds({ place: [0, 2], places: 4, sum: [0, 1.5] })).toEqual([0, 1.5]);
    const lifted = clip({ column: 'a', min: 1, max: 2 });
    expect(lifted.bounds(() => ({ place: [0, 1], places: 4, sum: [0, 4] }), limits).sum).toEqual([0, 4]);
  });
});
