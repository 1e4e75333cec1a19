import { describe, expect, it } from 'vitest';
import { answerF1, transcriptF1 } from '../../../../src/rewards/components/index.ts';
import { honest, searching, valueOf } from '../../../views.ts';

const older = { question: 'Who is older, Ada Lovelace or Alan Turing?', options: ['Ada Lovelace', 'Alan Turing'] };

describe('answer-f1', () => {
  describe('what it pays', () => {
    it('the token F1 with the nearest gold (vector of ZeroSearch)', () => {
      expect(valueOf(answerF1, honest('barack hussein obama', { answers: ['barack obama'] }))).toBeCloseTo(0.8, 12);
      const gold = { answers: ['Obama'], aliases: [['Barack Obama']] };
      expect(valueOf(answerF1, honest('Barack Obama', gold))).toBe(1);
    });

    it('0 without a shared token and without an answer', () => {
      expect(valueOf(answerF1, honest('Rome'))).toBe(0);
      expect(valueOf(answerF1, { turns: [searching('Paris')] })).toBe(0);
    });

    it('F1 over items where all golds must be named', () => {
      const gold = { answers: ['Paris', 'Rome'], mode: 'all' as const };
      expect(valueOf(answerF1, honest('Paris and Berlin', gold))).toBe(0.5);
    });
  });

  describe('what it withstands', () => {
    it('naming both options of a choice: all or nothing', () => {
      for (const [answer, value] of [
        ['Ada Lovelace or Alan Turing', 0],
        ['Ada Lovelace', 1],
        ['Alan Turing', 0],
      ] as const) {
        expect(valueOf(answerF1, { ...honest(answer, { answers: ['Ada Lovelace'] }), task: older })).toBe(value);
      }
      expect(valueOf(answerF1, honest('yes no', { answers: ['yes'] }))).toBe(0);
    });

    it('and without that rule both options pay more than an honest guess of one half', () => {
      expect(valueOf(transcriptF1, honest('yes no', { answers: ['yes'] }))).toBeCloseTo(2 / 3, 12);
      expect(valueOf(transcriptF1, honest('Ada Lovelace, Alan Turing', { answers: ['Ada Lovelace'] }))).toBeCloseTo(
        2 / 3,
        12,
      );
    });

    it('copying the question of a choice', () => {
      const copied = { ...honest(older.question, { answers: ['Ada Lovelace'] }), task: older };
      expect(valueOf(answerF1, copied)).toBe(0);
      expect(valueOf(transcriptF1, copied)).toBeCloseTo(0.4, 12);
    });

    it('a gold that normalises to nothing', () => {
      expect(valueOf(answerF1, honest('the', { answers: ['The'] }))).toBe(0);
    });
  });
});
