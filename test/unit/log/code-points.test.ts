import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, utf16Offsets } from '../../../src/log/index.ts';

describe('offsets', () => {
  it('count an emoji once in files and twice in memory', () => {
    expect(codePointOffsets('a😀b', [0, 1, 3, 4])).toEqual([0, 1, 2, 3]);
    expect(utf16Offsets('a😀b', [0, 1, 2, 3])).toEqual([0, 1, 3, 4]);
  });

  it('inside a surrogate pair belong to the character that they cut', () => {
    expect(codePointOffsets('a😀b', [2])).toEqual([1]);
  });

  it('come back from a file as they were, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const ends: number[] = [];
        let at = 0;
        for (const character of text) ends.push((at += character.length));
        expect(utf16Offsets(text, codePointOffsets(text, ends))).toEqual(ends);
        expect(codePointOffsets(text, ends)).toEqual([...text].map((_, index) => index + 1));
      }),
    );
  });
});
