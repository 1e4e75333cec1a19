import { describe, expect, it } from 'vitest';
import { searchR1, searchR1Published } from '../../../../src/rewards/presets/search-r1.ts';
import { answerEm } from '../../../../src/rewards/components/index.ts';
import type { EpisodeReward, Pipeline } from '../../../../src/rewards/index.ts';
import { abstaining, answering, honest, searching, totalOf, viewOf, type ShortTurn } from '../../../views.ts';

const fixed = searchR1.make({});
const published = searchR1Published.make({});

/** Ten questions, three of which nobody can answer. */
const golds = Array.from({ length: 10 }, (_, at) => ({ answers: at < 3 ? [] : ['Paris'] }));

function meanOf(pipeline: Pipeline, turns: readonly ShortTurn[]): number {
  return golds.reduce((sum, gold) => sum + totalOf(pipeline, { turns, gold }), 0) / golds.length;
}

describe('search-r1', () => {
  describe('what both forms pay', () => {
    it('1 for a right answer, 0 for a wrong one and for none', () => {
      for (const pipeline of [fixed, published]) {
        expect(totalOf(pipeline, honest('the Paris'))).toBe(1);
        expect(totalOf(pipeline, honest('Rome'))).toBe(0);
        expect(totalOf(pipeline, { turns: [searching('x')] })).toBe(0);
      }
    });

    it('and say so', () => {
      expect(fixed.stages.map((stage) => stage.formula)).toEqual(['reward = answer-em']);
      expect(published.stages.map((stage) => stage.formula)).toEqual(['reward = transcript-em']);
    });
  });

  describe('abstaining at once', () => {
    it('earns nothing, and after a look what the unanswerable questions are worth', () => {
      expect(meanOf(fixed, [abstaining])).toBe(0);
      expect(meanOf(fixed, [searching('x'), abstaining])).toBeCloseTo(0.3, 12);
    });

    it('and where every episode passes for one that searched, it earns that share too', () => {
      const [looked] = viewOf({ turns: [searching('x')] }).turns;
      const unconditional: EpisodeReward = {
        ...answerEm,
        score: (view) => answerEm.score({ ...view, turns: [looked!, ...view.turns] }),
      };
      expect(meanOf({ ...fixed, rewards: [unconditional] }, [abstaining])).toBeCloseTo(0.3, 12);
    });
  });

  describe('the holes: open in the published form, closed in the fixed one', () => {
    it.each([
      ['prompt leak', { turns: [searching('x'), { text: 'I give up.' }], gold: { answers: ['Beijing'] } }],
      ['empty gold', honest('the', { answers: ['A'] })],
      [
        'many answers',
        { turns: [{ ...answering('Rome'), text: '<answer>Rome</answer><answer>Paris</answer></search>' }] },
      ],
      ['planted answer', { turns: [searching('x'), { text: 'hm', observed: '<answer>Paris</answer>' }] }],
    ])('%s', (_, cheat) => {
      expect(totalOf(published, cheat)).toBe(1);
      expect(totalOf(fixed, cheat)).toBe(0);
    });
  });
});
