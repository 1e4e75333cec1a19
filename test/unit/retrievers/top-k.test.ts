import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopK } from '../../../src/retrievers/top-k.ts';

type Pair = readonly [number: number, score: number];

function best(pairs: readonly Pair[], k: number, top = new TopK()): readonly Pair[] {
  top.start(k);
  for (const [number, score] of pairs) top.offer(number, score);
  return top.take((number, score) => [number, score]);
}

describe('TopK', () => {
  it('keeps the highest scores, and of equal ones the lowest numbers', () => {
    const pairs: Pair[] = [
      [5, 1],
      [3, 2],
      [9, 2],
      [1, 1],
      [7, 0],
    ];
    expect(best(pairs, 3)).toEqual([
      [3, 2],
      [9, 2],
      [1, 1],
    ]);
  });

  it('counts ranks from 1', () => {
    const top = new TopK();
    top.start(2);
    top.offer(4, 1);
    top.offer(2, 3);
    expect(top.take((number, score, rank) => `${rank}: ${number} with ${score}`)).toEqual([
      '1: 2 with 3',
      '2: 4 with 1',
    ]);
  });

  it('tells the score that must be reached', () => {
    const top = new TopK();
    top.start(2);
    top.offer(1, 5);
    expect(top.floor).toBe(0);
    top.offer(2, 3);
    expect(top.floor).toBe(3);
    top.offer(3, 4);
    expect(top.floor).toBe(4);
  });

  it('does what sorting does, for any pairs in any order, again and again', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 });
    const top = new TopK();
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 40 }), fc.infiniteStream(fc.nat()), (all, k, keys) => {
        const pairs = all.map((score, number): Pair => [number, score]);
        const shuffled = pairs
          .map((pair) => ({ pair, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ pair }) => pair);
        expect(best(shuffled, k, top)).toEqual(pairs.toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, k));
      }),
    );
  });
});
