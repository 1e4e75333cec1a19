import { describe, expect, it } from 'vitest';
import { answerEm, wellFormed } from '../../../../src/rewards/components/index.ts';
import { definePipeline } from '../../../../src/rewards/index.ts';
import { searchR1Format, searchR1FormatPublished } from '../../../../src/rewards/presets/search-r1-format.ts';
import { weightedSum } from '../../../../src/rewards/stages/index.ts';
import { answering, searching, totalOf, type ShortEpisode, type ShortTurn } from '../../../views.ts';

const fixed = searchR1Format.make({ structureFormatScore: 0.1 });
const published = searchR1FormatPublished.make({ structureFormatScore: 0.2, finalFormatScore: 0.1, retrievalScore: 0 });

const clumsy: ShortTurn = { text: 'so', actions: [{ type: 'invalid', code: 'no-action', reason: 'No action.' }] };

/** The same episode with the observation that the published check wants to read after a search. */
function informed(answer: string, first: ShortTurn = searching('capital of France', ['p1'])): ShortEpisode {
  return { turns: [first, { ...answering(answer), observed: '\n\n<information>Doc 1</information>\n\n' }] };
}

describe('search-r1-format', () => {
  describe('the fixed table', () => {
    it.each([
      ['right, valid', informed('Paris'), 1],
      ['right, not valid', { turns: [clumsy, ...informed('Paris').turns] }, 0.9],
      ['right, without a search', { turns: [answering('Paris')] }, 0.9],
      ['wrong, valid', informed('Rome'), 0.1],
      ['wrong, not valid', { turns: [clumsy, ...informed('Rome').turns] }, 0],
      ['none', { turns: [searching('x')] }, 0],
    ])('%s', (_, episode, total) => {
      expect(totalOf(fixed, episode)).toBeCloseTo(total, 12);
    });

    it('is written as its formula', () => {
      expect(fixed.stages.map((stage) => stage.formula)).toEqual([
        'format = well-formed where fresh-search >= 1, else 0',
        'reward = 0.9 answer-em + 0.1 format',
      ]);
    });
  });

  describe('the published table', () => {
    it.each([
      ['right, valid', informed('Paris'), 1],
      ['right, not valid', { turns: [clumsy, ...informed('Paris').turns] }, 0.8],
      ['wrong, valid', informed('Rome'), 0.2],
      ['wrong, not valid', { turns: [clumsy, ...informed('Rome').turns] }, 0.1],
      ['none, which is the prompt\u2019s example', { turns: [searching('x')] }, 0.1],
    ])('%s', (_, episode, total) => {
      expect(totalOf(published, episode)).toBeCloseTo(total, 12);
    });
  });

  describe('what the fixed form withstands', () => {
    const perfectTags: ShortEpisode = { turns: [answering('Rome')] };
    const repeated: ShortEpisode = {
      turns: [{ ...searching('x'), shown: [] }, searching('X'), ...informed('Rome').turns.slice(1)],
    };

    it('perfect tags without a search, or around a repeat: not above no answer', () => {
      expect(totalOf(fixed, perfectTags)).toBe(0);
      expect(totalOf(fixed, repeated)).toBe(0);
      expect(totalOf(fixed, informed('Rome'))).toBeGreaterThan(0);
    });

    it('and without the gate they earn what honest work earns', () => {
      const open = definePipeline({
        ...fixed,
        name: 'without the gate',
        rewards: [answerEm, wellFormed],
        stages: [weightedSum({ 'answer-em': 0.9, 'well-formed': 0.1 })],
      });
      expect(totalOf(open, perfectTags)).toBe(totalOf(open, informed('Rome')));
      expect(totalOf(published, perfectTags)).toBe(totalOf(published, informed('Rome')));
    });

    it('an answer that says nothing: as no answer, which the published form does not tell from a wrong one', () => {
      for (const nothing of ['.', 'The', '\u200B', '\u{1F600}']) {
        expect(totalOf(fixed, informed(nothing))).toBe(0);
        expect(totalOf(published, informed(nothing))).toBe(totalOf(published, informed('Rome')));
      }
    });

    it('an empty response, which the published form pays', () => {
      const silent: ShortEpisode = { turns: [{ text: '' }], stop: 'invalid-limit' };
      expect(totalOf(fixed, silent)).toBe(0);
      expect(totalOf(published, silent)).toBe(0.1);
    });
  });
});
