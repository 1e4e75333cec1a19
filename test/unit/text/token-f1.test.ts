import { describe, expect, it } from 'vitest';
import { tokenF1 } from '../../../src/text/index.ts';

describe('tokenF1', () => {
  it('is .8 for a name with its middle name, as ZeroSearch computes it', () => {
    expect(tokenF1('barack hussein obama', ['barack obama'])).toBeCloseTo(0.8, 12);
  });

  it('takes the best gold', () => {
    expect(tokenF1('Barack Obama', ['George Bush', 'Obama', 'the Barack Obama'])).toBe(1);
  });

  it('counts repeated tokens as often as both sides hold them, so repeating a token costs', () => {
    // precision 1/3, recall 1
    expect(tokenF1('paris paris paris', ['Paris'])).toBeCloseTo(0.5, 12);
    expect(tokenF1('new new york', ['new york new'])).toBe(1);
  });

  it('is 0 when nothing is shared, and for nothing at all', () => {
    expect(tokenF1('Rome', ['Paris'])).toBe(0);
    expect(tokenF1('the', ['A'])).toBe(0);
    expect(tokenF1('Rome', [])).toBe(0);
  });
});
