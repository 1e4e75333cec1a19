import { describe, expect, it } from 'vitest';
import { transcriptEmFormat } from '../../../../src/rewards/components/index.ts';
import {
  formatFindings,
  publishedEmFormat,
} from '../../../../src/rewards/components/transcript/transcript-em-format.ts';
import { scoreEpisode, viewOf } from '../../../views.ts';
import { flatten } from '../../../../src/rewards/components/transcript/transcript.ts';

/** The scripts of Search-R1: s = 0.2, f = 0.1, r = 0.1. */
const scores = { structureFormatScore: 0.2, finalFormatScore: 0.1, retrievalScore: 0.1 };
const golds = ['Paris'];
const prompt = 'Answer inside <answer> and </answer>. For example, <answer> Beijing </answer>.';

/** A transcript with one search. */
function transcript(answer: string | null, { tail = '', found = 'Rome' } = {}): string {
  const end = answer === null ? '' : `<think>t</think><answer>${answer}</answer>`;
  return `${prompt}<|im_start|>assistant\n<think>t</think><search>q</search><information>${found}</information>${end}${tail}`;
}

function reward(text: string, retrievalScore = 0): number {
  return publishedEmFormat(formatFindings(text, golds), { ...scores, retrievalScore });
}

describe('transcript-em-format', () => {
  describe('what it pays', () => {
    it.each([
      ['right, valid', transcript('Paris'), [1, 1]],
      ['right, not valid', transcript('Paris', { tail: '<|im_end|>' }), [0.8, 0.8]],
      ['wrong, valid, gold retrieved', transcript('Rome', { found: 'paris!' }), [0.2, 0.3]],
      ['wrong, valid, gold not retrieved', transcript('Rome'), [0.2, 0.2]],
      ['wrong, not valid', transcript('Rome', { tail: '<|im_end|>', found: 'Paris' }), [0.1, 0.1]],
      ['no answer, not valid, behind a prompt of two', transcript(null), [0.1, 0.1]],
      ['no answer, not valid, without a prompt', transcript(null).slice(prompt.length), [0, 0]],
    ])('%s', (_, text, [without = -1, withRetrieval = -1]) => {
      expect(reward(text)).toBeCloseTo(without, 12);
      expect(reward(text, 0.1)).toBeCloseTo(withRetrieval, 12);
    });

    it('s, and r if retrieved, for one answer in valid tags without a prompt: below two there is none', () => {
      expect(reward(transcript('Paris').slice(prompt.length), 0.1)).toBeCloseTo(0.2, 12);
      expect(reward(transcript('Paris', { found: 'Paris' }).slice(prompt.length), 0.1)).toBeCloseTo(0.3, 12);
    });

    it('and tells how it came to that', () => {
      const turns = [{ text: '<think>t</think><answer>Rome</answer>' }];
      expect(scoreEpisode(transcriptEmFormat(scores), { turns })).toEqual({
        value: 0.2,
        evidence: { answer: 'wrong', valid: true, retrieved: false },
      });
    });
  });

  describe('what it does not withstand', () => {
    it('perfect tags without a search earn what an honest wrong answer earns', () => {
      expect(reward(`${prompt}<|im_start|>assistant<think></think><answer>Rome</answer>`)).toBe(0.2);
    });

    it('invented information: the policy writes the gold into a block of its own', () => {
      const invented =
        '<think>t</think><search>q</search><information>Paris</information><think>t</think><answer>Rome</answer>';
      expect(formatFindings(`${prompt}<|im_start|>assistant${invented}`, golds).retrieved).toBe(true);
    });

    it('information is looked for in valid transcripts only', () => {
      const stray = transcript('Rome', { tail: '<|im_end|>', found: 'Paris' });
      expect(formatFindings(stray, golds)).toEqual({ answer: 'wrong', valid: false, retrieved: false });
    });

    it('an empty response behind the released prompt is a wrong answer, worth f', () => {
      expect(reward(flatten(viewOf({ turns: [{ text: '' }] })))).toBe(0.1);
    });
  });
});
