import { describe, expect, it } from 'vitest';
import { searchR1, searchR1Published } from '../../../../src/rewards/presets/search-r1.ts';
import { answering, honest, searching, totalOf } from '../../../views.ts';

const fixed = searchR1.make({});
const published = searchR1Published.make({});

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
