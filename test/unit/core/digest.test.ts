import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Digest } from '../../../src/core/index.ts';

const of = (...texts: readonly string[]): string =>
  texts.reduce((digest, text) => digest.text(text), new Digest()).hex();

describe('a digest', () => {
  it('is pinned: stored logs depend on it', () => {
    expect([of(''), of('a'), of('abcd'), of('the quick brown fox')]).toEqual([
      '829d774761f73b7c',
      '55b93b085154b45d',
      '7542cebca8dd1189',
      '294efb2b455c386e',
    ]);
  });

  it('tells texts apart that run into each other', () => {
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
    expect(of('')).not.toBe(of('', ''));
    expect(of('\0')).not.toBe(of('\0\0'));
  });

  it('changes with any one character', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 300 }), fc.nat(), (text, at) => {
        const place = at % text.length;
        const other = `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ 1)}${text.slice(place + 1)}`;
        expect(of(other)).not.toBe(of(text));
      }),
    );
  });

  it('has no collision among 300,000 short texts', () => {
    const seen = new Set<string>();
    for (let n = 0; n < 300_000; n += 1) seen.add(of(`p${n}`));
    expect(seen.size).toBe(300_000);
  });
});
