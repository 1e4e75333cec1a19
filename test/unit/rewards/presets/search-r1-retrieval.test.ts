import { describe, expect, it } from 'vitest';
import { answerEm, evidenceRecall } from '../../../../src/rewards/components/index.ts';
import { definePipeline } from '../../../../src/rewards/index.ts';
import { searchR1Retrieval, searchR1RetrievalPublished } from '../../../../src/rewards/presets/search-r1-retrieval.ts';
import { weightedSum } from '../../../../src/rewards/stages/index.ts';
import { answering, searching, totalOf, type ShortEpisode } from '../../../views.ts';

const fixed = searchR1Retrieval.make({ structureFormatScore: 0.1, retrievalScore: 0.1 });
const published = searchR1RetrievalPublished.make({
  structureFormatScore: 0.2,
  finalFormatScore: 0.1,
  retrievalScore: 0.1,
});

const gold = { answers: ['Paris'], passageIds: ['p1', 'p2'] };

function episode(answer: string, found: readonly string[], block = 'Doc 1'): ShortEpisode {
  const observed = `\n<information>${block}</information>\n`;
  return { turns: [searching('capital of France', found), { ...answering(answer), observed }], gold };
}

describe('search-r1-retrieval', () => {
  describe('what the fixed form pays', () => {
    it.each([
      ['right with all evidence', episode('Paris', ['p1', 'p2']), 1.1],
      ['right with half', episode('Paris', ['p1', 'p9']), 1.05],
      ['wrong with all', episode('Rome', ['p1', 'p2']), 0.1],
      ['right on a task without gold passages', { ...episode('Paris', ['p1']), gold: { answers: ['Paris'] } }, 1],
    ])('%s', (_, played, total) => {
      expect(totalOf(fixed, played)).toBeCloseTo(total, 12);
    });
  });

  describe('what the published form pays', () => {
    it.each([
      ['right', episode('Paris', ['p1'], 'in Paris'), 1],
      ['wrong, with a gold string in a block', episode('Rome', ['p9'], 'in PARIS!'), 0.3],
      ['wrong, without', episode('Rome', ['p1'], 'in Rome'), 0.2],
    ])('%s', (_, played, total) => {
      expect(totalOf(published, played)).toBeCloseTo(total, 12);
    });
  });

  describe('what the fixed form withstands', () => {
    it('invented information, which the published form pays', () => {
      // the published loop cuts a response behind </search>, so the block is invented at the start of the next one
      const turns = [
        { ...searching('q', []), text: '<think>t</think><search>q</search>' },
        { ...answering('Rome'), text: '<information>Paris</information><think>t</think><answer>Rome</answer>' },
      ];
      expect(totalOf(published, { turns, gold })).toBeCloseTo(0.3, 12);
      expect(totalOf(fixed, { turns, gold })).toBe(0);
    });

    it('a gold that is a word of any passage', () => {
      const yes = { ...episode('no', ['p9'], 'Eyes are organs'), gold: { answers: ['yes'], passageIds: ['p1'] } };
      expect(totalOf(published, yes)).toBeCloseTo(0.3, 12);
      expect(totalOf(fixed, yes)).toBeCloseTo(0.1, 12);
    });

    it('collecting evidence and answering anything', () => {
      const blind = episode('Rome', ['p1', 'p2']);
      expect(totalOf(fixed, blind)).toBe(totalOf(fixed, episode('Rome', ['p8', 'p9'])));
    });

    it('and without the outcome as a factor collecting would pay by itself', () => {
      const open = definePipeline({
        name: 'recall without outcome',
        rewards: [answerEm, evidenceRecall],
        stages: [weightedSum({ 'answer-em': 1, 'evidence-recall': 0.1 })],
        outcome: { column: 'answer-em', right: 1 },
      });
      expect(totalOf(open, episode('Rome', ['p1', 'p2']))).toBeGreaterThan(totalOf(open, episode('Rome', ['p9'])));
    });
  });
});
