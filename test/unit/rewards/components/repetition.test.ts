import { describe, expect, it } from 'vitest';
import { repetition } from '../../../../src/rewards/components/index.ts';
import { answering, searching, valuesOf, type ShortTurn } from '../../../views.ts';

/** What the second search earns after `first`. */
function second(first: ShortTurn, next: ShortTurn): number | null | undefined {
  return valuesOf(repetition, { turns: [first, next, answering('Paris')] })[1];
}

const query = 'founder of Harrow Ferry';

describe('repetition', () => {
  describe('what it pays', () => {
    it('minus the share of a turn\u2019s searches that repeat an earlier one', () => {
      const parallel = {
        searches: [
          { query, found: ['p1'] },
          { query: 'rivers', found: ['p5'] },
          { query, found: ['p1'] },
        ],
      };
      expect(valuesOf(repetition, { turns: [searching(query, ['p1']), parallel] })).toEqual([0, -2 / 3]);
    });

    it('nothing for another question that finds other passages', () => {
      expect(second(searching(query, ['p1', 'p2']), searching('birthplace of Ada Holm', ['p2', 'p3']))).toBe(0);
    });
  });

  describe('where it does not apply', () => {
    it('turns without a search', () => {
      expect(valuesOf(repetition, { turns: [answering('Paris')] })).toEqual([null]);
    });
  });

  describe('what it withstands', () => {
    const disguises = [
      ['case', 'FOUNDER OF HARROW FERRY'],
      ['word order', 'Harrow Ferry: the founder'],
      ['zero width', 'foun\u200bder of Harrow Ferry'],
      ['endings', 'founders of Harrow Ferry'],
      ['full width', '\uff46ounder of Harrow Ferry'],
    ] as const;

    it.each(disguises)('a query disguised by %s', (_, disguised) => {
      expect(second(searching(query, ['p1']), searching(disguised, ['p9']))).toBe(-1);
    });

    it('and a comparison of the written queries would see none of them', () => {
      for (const [, disguised] of disguises) expect(disguised).not.toBe(query);
    });

    it('a synonym: at least 80 % of the hits were found before', () => {
      const five = ['p1', 'p2', 'p3', 'p4', 'p5'];
      expect(second(searching(query, five), searching('who started the crossing', [...five.slice(1), 'p9']))).toBe(-1);
      expect(
        second(searching(query, five), searching('who started the crossing', [...five.slice(2), 'p8', 'p9'])),
      ).toBe(0);
    });

    it('a repeat many turns later', () => {
      const between = Array.from({ length: 30 }, (_, at) => searching(`town ${at}`, [`t${at}`]));
      expect(valuesOf(repetition, { turns: [searching(query), ...between, searching(query)] }).at(-1)).toBe(-1);
    });
  });

  it('does not take two searches that found nothing for the same', () => {
    expect(second(searching('one thing', []), searching('another matter', []))).toBe(0);
  });
});
