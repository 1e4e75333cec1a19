import { describe, expect, it } from 'vitest';
import { exponential } from '../../../src/curricula/index.ts';

describe('exponential', () => {
  // search-systems 1.2: ZeroSearch, 0 to .5 in 203 steps, base 4, to three decimals
  it.each([
    [20, 0.024],
    [50, 0.068],
    [101, 0.166],
    [150, 0.298],
    [180, 0.403],
    [203, 0.5],
  ])('at step %i of 203 is %f, as published', (step, noise) => {
    expect(exponential().noise({ step }, 1).toFixed(3)).toBe(noise.toFixed(3));
  });

  it('has the golden value of step 150 to twelve digits', () => {
    expect(exponential().noise({ step: 150 }, 1).toPrecision(12)).toBe('0.297549931178');
  });

  it('starts at the start, and stays at the end', () => {
    const curriculum = exponential({ start: 0.1, end: 0.9, steps: 10 });
    expect([0, 10, 11, 1e9].map((step) => curriculum.noise({ step }, 1))).toEqual([0.1, 0.9, 0.9, 0.9]);
  });

  it('may fall, and is flat where start and end are one, as in the configuration file', () => {
    const falling = exponential({ start: 0.8, end: 0.2 });
    expect(falling.noise({ step: 100 }, 1)).toBeLessThan(falling.noise({ step: 50 }, 1));
    expect(exponential({ start: 0.5, end: 0.5 }).noise({ step: 70 }, 1)).toBe(0.5);
  });

  it('at base 1 is a line: the limit of its neighbours', () => {
    const noises = [0.5, 1, 1.0001, 4].map((base) => exponential({ base, end: 1, steps: 100 }).noise({ step: 30 }, 1));
    expect(noises[1]).toBe(0.3);
    expect(noises[2]).toBeCloseTo(0.3, 4);
    expect(noises.toSorted((a, b) => b - a)).toEqual(noises);
  });

  it('must be told the step', () => {
    expect(exponential().needs).toEqual(['step']);
    expect(() => exponential().noise({}, 1)).toThrow(expect.objectContaining({ code: 'params/missing' }));
  });

  it.each([[{ base: 0 }], [{ base: -4 }], [{ base: Infinity }], [{ steps: 0 }], [{ end: 1.1 }], [{ start: NaN }]])(
    'refuses %j',
    (params) => {
      expect(() => exponential(params)).toThrow(expect.objectContaining({ code: 'params/invalid' }));
    },
  );
});
