import { describe, expect, it } from 'vitest';
import { answerCoverEm, answerEm, answerF1, transcriptCoverEm } from '../../../../src/rewards/components/index.ts';
import { presetParts } from '../../../../src/rewards/index.ts';
import { honest, searching, valueOf } from '../../../views.ts';

describe('answer-cover-em', () => {
  describe('what it pays', () => {
    it('1 when a gold stands anywhere in the answer', () => {
      expect(valueOf(answerCoverEm, honest('It is Paris, in France.'))).toBe(1);
      expect(valueOf(answerCoverEm, honest('It is Rome.'))).toBe(0);
      expect(valueOf(answerCoverEm, { turns: [searching('Paris')] })).toBe(0);
    });

    it('1 when each gold does, where all must be named', () => {
      const gold = { answers: ['Paris', 'Rome'], mode: 'all' as const };
      expect(valueOf(answerCoverEm, honest('Paris, then Rome', gold))).toBe(1);
      expect(valueOf(answerCoverEm, honest('Paris', gold))).toBe(0);
    });
  });

  describe('what it withstands', () => {
    it('a gold that normalises to nothing', () => {
      expect(valueOf(answerCoverEm, honest('anything', { answers: ['A'] }))).toBe(0);
      expect(valueOf(transcriptCoverEm, honest('anything', { answers: ['A'] }))).toBe(1);
    });

    it('not fifty candidates, which is why no fixed preset pays for it', () => {
      const candidates = [...Array.from({ length: 49 }, (_, at) => `Town ${at}`), 'Paris'].join(', ');
      expect(valueOf(answerCoverEm, honest(candidates))).toBe(1);
      expect(valueOf(answerEm, honest(candidates))).toBe(0);
      expect(valueOf(answerF1, honest(candidates))).toBeLessThan(0.05);
      for (const [name, preset] of Object.entries(presetParts)) {
        const reads = preset
          .make({ structureFormatScore: 0.1, retrievalScore: 0.1 })
          .rewards.map((reward) => reward.name);
        if (!name.endsWith(':published')) expect(reads).not.toContain('answer-cover-em');
      }
    });
  });
});
