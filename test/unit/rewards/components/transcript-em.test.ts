import { describe, expect, it } from 'vitest';
import { transcriptEm } from '../../../../src/rewards/components/index.ts';
import { publishedEm } from '../../../../src/rewards/components/transcript/transcript-em.ts';
import { honest, searching, valueOf } from '../../../views.ts';

const prompt = 'Answer inside <answer> and </answer>. For example, <answer> Beijing </answer>.';

describe('transcript-em', () => {
  describe('what it pays', () => {
    it('1 when the last answer equals a gold', () => {
      expect(publishedEm(`${prompt}<answer> the paris </answer>`, ['Paris'])).toBe(1);
      expect(publishedEm(`${prompt}<answer>Rome</answer>`, ['Paris'])).toBe(0);
      expect(valueOf(transcriptEm, honest('Paris'))).toBe(1);
    });

    it('0 below two answers', () => {
      expect(publishedEm('<answer>Paris</answer>', ['Paris'])).toBe(0);
    });
  });

  describe('what it does not withstand', () => {
    it('the prompt leak: no answer at all is scored as the prompt\u2019s example', () => {
      expect(publishedEm(prompt, ['Beijing'])).toBe(1);
      expect(valueOf(transcriptEm, { turns: [{ text: 'no idea' }], gold: { answers: ['Beijing'] } })).toBe(1);
      expect(valueOf(transcriptEm, { turns: [], gold: { answers: ['Beijing'] } })).toBe(1);
    });

    it('many answers: the last one counts', () => {
      const many = '<answer>Rome</answer><answer>Paris</answer><search></search>';
      expect(valueOf(transcriptEm, { turns: [{ text: many }] })).toBe(1);
    });

    it('an answer in a passage', () => {
      const planted = { text: 'hm', observed: '<information><answer>Paris</answer></information>' };
      expect(valueOf(transcriptEm, { turns: [searching('x'), planted] })).toBe(1);
    });
  });
});
