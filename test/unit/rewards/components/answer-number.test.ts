import { describe, expect, it } from 'vitest';
import { isNumberAnswer } from '../../../../src/rewards/components/answer/answer-number.ts';

const year = { value: 1889, tolerance: 0 };
const height = { value: 330, unit: 'm', tolerance: 1 };

describe('a number as an answer', () => {
  it('is that number, however it is punctuated', () => {
    for (const answer of ['1889', '1,889', '1889.', ' (1889) ', '1.889e3', '+1889']) {
      expect(isNumberAnswer(answer, year), answer).toBe(true);
    }
    expect(isNumberAnswer('\u22125', { value: -5, tolerance: 0 })).toBe(true);
  });

  it('lies within the tolerance', () => {
    expect(isNumberAnswer('329 m', height)).toBe(true);
    expect(isNumberAnswer('331.5 m', height)).toBe(false);
  });

  it('has the unit of the gold, before or after', () => {
    expect(isNumberAnswer('330M', height)).toBe(true);
    expect(isNumberAnswer('12 m2', { value: 12, unit: 'm2', tolerance: 0 })).toBe(true);
    expect(isNumberAnswer('$5', { value: 5, unit: '$', tolerance: 0 })).toBe(true);
    for (const answer of ['330', '330 km', '330 m per second', '1082 ft']) {
      expect(isNumberAnswer(answer, height), answer).toBe(false);
    }
    expect(isNumberAnswer('1889%', year)).toBe(false);
    expect(isNumberAnswer('1889 million', year)).toBe(false);
  });

  it('is no range, list, infinity or sentence', () => {
    const wide = { value: 1889, tolerance: Number.MAX_VALUE };
    for (const answer of ['between 1 and 1e9', '1888-1890', '1888, 1889, 1890', '1e309', 'built in 1889', 'many', '']) {
      expect(isNumberAnswer(answer, wide), answer).toBe(false);
    }
  });
});
