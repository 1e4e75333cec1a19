import { describe, expect, it } from 'vitest';
import { zerosearch, zerosearchPublished } from '../../../../src/rewards/presets/zerosearch.ts';
import { honest, totalOf } from '../../../views.ts';

const fixed = zerosearch.make({});
const f1 = zerosearchPublished.make({ metric: 'f1' });
const em = zerosearchPublished.make({ metric: 'em' });

describe('zerosearch', () => {
  describe('what both forms pay', () => {
    it('token F1', () => {
      for (const pipeline of [fixed, f1]) {
        expect(totalOf(pipeline, honest('barack hussein obama', { answers: ['barack obama'] }))).toBeCloseTo(0.8, 12);
      }
    });

    it('published, F1 or what its code calls em, with both as columns', () => {
      expect(totalOf(em, honest('the city of Paris'))).toBe(1);
      expect(totalOf(f1, honest('the city of Paris'))).toBe(0.5);
      expect(em.rewards).toEqual(f1.rewards);
      expect(em.outcome.column).toBe('transcript-cover-em');
    });
  });

  describe('the holes: open in a published form, closed in the fixed one', () => {
    const candidates = Array.from({ length: 49 }, (_, at) => `town${at}`).join(', ');

    it.each([
      { hole: 'empty gold', published: em, cheat: honest('whatever', { answers: ['A'] }), total: 1 },
      { hole: 'fifty candidates', published: em, cheat: honest(`${candidates}, Paris`), total: 1 },
      { hole: 'both options', published: f1, cheat: honest('yes no', { answers: ['yes'] }), total: 2 / 3 },
      {
        hole: 'prompt leak',
        published: f1,
        cheat: { turns: [{ text: '' }], gold: { answers: ['Beijing'] } },
        total: 1,
      },
    ])('$hole', ({ published, cheat, total }) => {
      expect(totalOf(published, cheat)).toBeCloseTo(total, 12);
      expect(totalOf(fixed, cheat)).toBeLessThan(0.05);
    });
  });
});
