import { describe, expect, it } from 'vitest';
import { transcriptCoverEm } from '../../../../src/rewards/components/index.ts';
import { publishedCoverEm } from '../../../../src/rewards/components/transcript/transcript-cover-em.ts';
import { honest, valueOf } from '../../../views.ts';

const two = (answer: string): string => `<answer>x</answer><answer>${answer}</answer>`;

describe('transcript-cover-em', () => {
  describe('what it pays', () => {
    it('1 when a gold is a substring of the last answer', () => {
      expect(publishedCoverEm(two('in Paris, France'), ['Paris'])).toBe(1);
      expect(publishedCoverEm(two('Rome'), ['Paris'])).toBe(0);
      expect(publishedCoverEm('<answer>Paris</answer>', ['Paris'])).toBe(0);
    });
  });

  describe('what it does not withstand', () => {
    it('a gold that normalises to nothing: every answer contains it', () => {
      for (const gold of ['A', 'The', '!!!']) expect(publishedCoverEm(two('whatever'), [gold])).toBe(1);
    });

    it('a short gold inside a longer word, and many candidates', () => {
      expect(publishedCoverEm(two('Novoa'), ['no'])).toBe(1);
      expect(valueOf(transcriptCoverEm, honest('Rome, Berlin, Madrid, Paris, Lisbon'))).toBe(1);
    });
  });
});
