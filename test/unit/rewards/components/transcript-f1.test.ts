import { describe, expect, it } from 'vitest';
import { transcriptF1 } from '../../../../src/rewards/components/index.ts';
import { publishedF1 } from '../../../../src/rewards/components/transcript/transcript-f1.ts';
import { honest, valueOf } from '../../../views.ts';

const two = (answer: string): string => `<answer>x</answer><answer>${answer}</answer>`;

describe('transcript-f1', () => {
  describe('what it pays', () => {
    it('the token F1 of the last answer (vector of ZeroSearch)', () => {
      expect(publishedF1(two('barack hussein obama'), ['barack obama'])).toBeCloseTo(0.8, 12);
      expect(publishedF1('<answer>barack obama</answer>', ['barack obama'])).toBe(0);
      expect(valueOf(transcriptF1, honest('Paris'))).toBe(1);
    });
  });

  describe('what it does not withstand', () => {
    it('naming both options of a comparison', () => {
      expect(publishedF1(two('yes no'), ['yes'])).toBeCloseTo(2 / 3, 12);
      for (const [words, value] of [
        [1, 0.5],
        [2, 4 / 7],
        [3, 0.6],
      ] as const) {
        const name = (letter: string): string => Array.from({ length: words }, (_, at) => `${letter}${at}`).join(' ');
        expect(publishedF1(two(`${name('x')} or ${name('y')}`), [name('x')])).toBeCloseTo(value, 12);
      }
    });
  });
});
