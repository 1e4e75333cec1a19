import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';

const firstTwo = (rng: Rng): string => `${rng.next()} ${rng.next()}`;

describe('streams', () => {
  it('are promises: the first draws of a seed never change', () => {
    expect(Rng.of(1).next()).toBe(0.3623770917765796);
    expect(Rng.of(1).fork('task').int(0, 999_999)).toBe(813_077);
    expect(Rng.of(11).fork('search', 3).fork('effect', 0).seed()).toBe(279_251_503);
  });

  it.each([
    [Rng.of(1), Rng.of(11)],
    [Rng.of(0).fork('a'), Rng.of(0).fork('aa')],
    [Rng.of(0).fork('ab'), Rng.of(0).fork('abab')],
    [Rng.of(0).fork('7/'), Rng.of(0).fork('7/7/')],
    [Rng.of(0).fork('Ł'), Rng.of(0).fork('A')],
    [Rng.of(0).fork('\u4e00'), Rng.of(0).fork('\u4f00')],
    [Rng.of(5).fork('a'), Rng.of(85).fork('1')],
    [Rng.of(0).fork('a').fork('b'), Rng.of(0).fork('ab')],
    [Rng.of(0).fork('a', 1), Rng.of(0).fork('a1')],
    [Rng.of(0).fork('a'), Rng.of(0).fork('a', 0)],
  ])('that are known to collide elsewhere do not: pair %#', (a, b) => {
    expect(firstTwo(a)).not.toBe(firstTwo(b));
  });

  it('of 200,000 neighbouring paths share no first two draws', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const root = Rng.of(seed);
      for (let path = 0; path < 1000; path += 1) seen.add(firstTwo(root.fork(`${path % 10}`, path)));
    }
    expect(seen.size).toBe(200_000);
  });

  it('are evenly spread over 64 cells (chi-square below the 99.9th percentile of 63 degrees, 103.4)', () => {
    const cells = Array.from({ length: 64 }, () => 0);
    for (let n = 0; n < 20_000; n += 1) {
      const cell = Math.floor(Rng.of(n).fork('cell').next() * 64);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const expected = 20_000 / 64;
    expect(cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(103.4);
  });

  it('do not move their parent', () => {
    const parent = Rng.of(4);
    const other = Rng.of(4);
    parent.fork('x').next();
    expect(parent.next()).toBe(other.next());
  });
});

describe('draws', () => {
  it('stay inside their bounds, both ends included', () => {
    const rng = Rng.of(2);
    const drawn = new Set(Array.from({ length: 500 }, () => rng.int(3, 6)));
    expect(drawn).toEqual(new Set([3, 4, 5, 6]));
  });

  it('shuffle into a permutation, and leave the list alone', () => {
    const items = [1, 2, 3, 4, 5];
    expect(new Set(Rng.of(3).shuffle(items))).toEqual(new Set(items));
    expect(items).toEqual([1, 2, 3, 4, 5]);
  });

  it('fall always at chance 1, never at 0, and else as the same draw says', () => {
    for (let index = 0; index < 100; index += 1) {
      const rng = () => Rng.of(5).fork('falls', index);
      expect(rng().falls(1)).toBe(true);
      expect(rng().falls(0)).toBe(false);
      const drawn = rng().next();
      expect(rng().falls(drawn)).toBe(false);
      expect(rng().falls(drawn + 2 ** -32)).toBe(true);
    }
  });

  it('refuse to pick from nothing', () => {
    expect(() => Rng.of(1).pick([])).toThrow(RangeError);
  });
});
