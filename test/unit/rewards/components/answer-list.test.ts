import { describe, expect, it } from 'vitest';
import { listF1 } from '../../../../src/rewards/components/answer/answer-list.ts';

const golds = [['Paris', 'City of Light'], ['Rome'], ['Trinidad and Tobago', 'T&T']];

describe('F1 over the items of a list', () => {
  it('is 1 for all golds in any order, spelling and punctuation', () => {
    expect(listF1('Paris, Rome, Trinidad and Tobago', golds)).toBe(1);
    expect(listF1('Trinidad and Tobago and the rome & City of Light', golds)).toBe(1);
    expect(listF1('- Rome\n- Paris\n- T&T\n', golds)).toBe(1);
  });

  it('weighs what is missing and what is too much', () => {
    expect(listF1('Paris', golds)).toBeCloseTo(2 / (1 + 3));
    expect(listF1('Paris; Berlin', golds)).toBeCloseTo(2 / (2 + 3));
    expect(listF1('Berlin', golds)).toBe(0);
    expect(listF1('', golds)).toBe(0);
  });

  it('pays one right of twenty given what one of twenty deserves', () => {
    const twenty = ['Paris', ...Array.from({ length: 19 }, (_, at) => `town${at}`)].join(', ');
    expect(listF1(twenty, [['Paris']])).toBeCloseTo(2 / 21);
  });

  it('counts an item once, however often it is named', () => {
    expect(listF1('Paris, Paris, City of Light, Berlin, berlin', golds)).toBeCloseTo(2 / (2 + 3));
  });

  it('never finds a gold that normalises to nothing', () => {
    expect(listF1('The, A, !!!', [['A']])).toBe(0);
  });

  it('reads a megabyte of separators', () => {
    expect(listF1(', and '.repeat(200_000), golds)).toBe(0);
  });
});
