import { describe, expect, it } from 'vitest';
import { answerEm, length } from '../../../../src/rewards/components/index.ts';
import { definePipeline } from '../../../../src/rewards/index.ts';
import { gate, weightedSum } from '../../../../src/rewards/stages/index.ts';
import { answering, totalOf, valueOf } from '../../../views.ts';

const words = (count: number, word = 'word'): string => `${word} `.repeat(count);
const short = length({ freeWords: 10, fullWords: 20 });

describe('length', () => {
  describe('what it pays', () => {
    it('0 up to the free words, -1 from the full ones on, a straight line between', () => {
      for (const [count, value] of [
        [0, 0],
        [10, 0],
        [15, -0.5],
        [20, -1],
        [500, -1],
      ] as const) {
        expect(valueOf(short, { turns: [{ text: words(count) }] })).toBe(value);
      }
    });

    it('counts all turns together', () => {
      expect(valueOf(short, { turns: [{ text: words(7) }, { text: words(8) }] })).toBe(-0.5);
    });
  });

  describe('what it withstands', () => {
    it('invisible characters, which neither pad nor hide words', () => {
      expect(valueOf(short, { turns: [{ text: words(15, '\u200bwo\u200brd \u200b') }] })).toBe(-0.5);
    });

    it('being paid to a wrong answer: behind a gate it falls on right answers only', () => {
      const pipeline = definePipeline({
        name: 'brief',
        rewards: [answerEm, short],
        stages: [
          gate({ column: 'length', by: 'answer-em', from: 1 }),
          weightedSum({ 'answer-em': 1, 'length.gated': 0.05 }),
        ],
        outcome: { column: 'answer-em', right: 1 },
      });
      const long = { text: words(40), actions: answering('Rome').actions ?? [] };
      expect(totalOf(pipeline, { turns: [long] })).toBe(0);
      expect(totalOf(pipeline, { turns: [{ ...long, actions: answering('Paris').actions ?? [] }] })).toBe(0.95);
    });
  });

  it('refuses limits in the wrong order', () => {
    expect(() => length({ freeWords: 20, fullWords: 20 })).toThrow('freeWords must be below fullWords');
  });
});
