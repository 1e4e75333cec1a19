import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { shuffle } from '../../../src/perturbations/index.ts';
import { sceneOf, textHit, useful } from './tiny-world.ts';

const slots = ['a', 'b', 'c', 'd'].map((id, at) => ({
  hit: textHit(`text of ${id}`, { id, rank: at + 1, score: 9 - at }),
  label: id === 'b' ? useful('b') : undefined,
}));

describe('shuffle', () => {
  it('moves hits and leaves ranks and scores in their places; what is moved is damaged, and nothing else', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const list = shuffle.noisy(sceneOf(slots, { rng: Rng.of(seed) })) ?? [];
      expect(list.map(({ hit }) => [hit.rank, hit.score])).toEqual(slots.map(({ hit }) => [hit.rank, hit.score]));
      expect(list.map(({ hit }) => hit.id).toSorted()).toEqual(['a', 'b', 'c', 'd']);
      expect(list.some((slot, at) => slot.hit.id !== slots[at]?.hit.id)).toBe(true);
      for (const [at, { hit, label }] of list.entries()) {
        const before = slots.findIndex((slot) => slot.hit.id === hit.id);
        const damage = at === before ? undefined : [{ operator: 'shuffle', rank: before + 1 }];
        expect(label?.damage).toEqual(damage);
        expect(hit.text).toBe(`text of ${hit.id}`);
        expect(label?.supports).toEqual(hit.id === 'b' ? ['b'] : undefined);
      }
    }
  });

  it('does not apply to fewer than two hits', () => {
    expect(shuffle.noisy(sceneOf(slots.slice(0, 1)))).toBeUndefined();
    expect(shuffle.noisy(sceneOf([]))).toBeUndefined();
  });
});
