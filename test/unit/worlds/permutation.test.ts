import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { permutation } from '../../../src/worlds/facts/permutation.ts';

const numbers = Array.from({ length: 1024 }, (_, number) => number);

describe('permutation', () => {
  it('takes every number to another one, and back', () => {
    for (const halfBits of [1, 3, 5]) {
      const { forth, back } = permutation(Rng.of(halfBits), halfBits);
      const all = numbers.slice(0, 1 << (2 * halfBits));
      expect(all.map(forth).toSorted((one, other) => one - other)).toEqual(all);
      expect(all.map(forth).map(back)).toEqual(all);
    }
  });

  it('stays among the numbers of twenty bits, and is undone there', () => {
    const { forth, back } = permutation(Rng.of(1), 10);
    for (let number = 0; number < 1 << 20; number += 997) {
      expect(forth(number)).toBeLessThan(1 << 20);
      expect(back(forth(number))).toBe(number);
    }
  });

  it('depends on its key, and puts neighbours far apart', () => {
    const one = permutation(Rng.of(1), 10);
    const other = permutation(Rng.of(2), 10);
    expect(numbers.filter((number) => one.forth(number) === other.forth(number)).length).toBeLessThan(5);
    const near = numbers.filter((number) => Math.abs(one.forth(number) - one.forth(number + 1)) < 1024);
    // of two numbers drawn below 2^20, one pair in some 500 is as near
    expect(near.length).toBeLessThan(12);
  });
});
