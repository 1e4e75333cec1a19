import { describe, expect, it } from 'vitest';
import { freshSearch } from '../../../../src/rewards/components/index.ts';
import { answering, honest, searching, valueOf } from '../../../views.ts';

describe('fresh-search', () => {
  describe('what it pays', () => {
    it('1 for a search that showed a hit', () => {
      expect(valueOf(freshSearch, honest('Rome'))).toBe(1);
    });

    it('0 without a search, without hits, and without turns', () => {
      expect(valueOf(freshSearch, { turns: [answering('Paris')] })).toBe(0);
      expect(valueOf(freshSearch, { turns: [searching('x', []), answering('Paris')] })).toBe(0);
      expect(valueOf(freshSearch, { turns: [] })).toBe(0);
    });
  });

  describe('what it withstands', () => {
    it('hits that were found and never shown', () => {
      expect(valueOf(freshSearch, { turns: [{ ...searching('x'), shown: [] }, answering('Paris')] })).toBe(0);
    });

    it('a repeat of a search that showed nothing', () => {
      const again = [{ ...searching('towns of France'), shown: [] }, searching('france TOWN')];
      expect(valueOf(freshSearch, { turns: again })).toBe(0);
      expect(valueOf(freshSearch, { turns: [...again, searching('rivers of Spain', ['p7'])] })).toBe(1);
    });
  });
});
