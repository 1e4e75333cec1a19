import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicodeTables, unicodeVersion } from '../../../checks/unicode-tables.mjs';
import * as text from '../../../src/text/index.ts';

const sameUnicode = process.versions['unicode'] === unicodeVersion;
const points = Array.from({ length: 0x110000 }, (_, point) => point);

/** Every exported question about a code point. */
const tests = [
  text.isControl,
  text.isDigit,
  text.isIdeograph,
  text.isInvisible,
  text.isLatin,
  text.isLetter,
  text.isLower,
  text.isMark,
  text.isNumber,
  text.isPunctuation,
  text.isUpper,
  text.isWhitespace,
];

/** Every exported function from text to text. */
const changes = [
  text.lowerCase,
  text.clean,
  text.normaliseAnswer,
  (block: string) => text.analyse(block).join(' '),
  (block: string) => text.wellFormed(block).text,
];

/** All code points, each between two letters, in blocks of 4,096. */
const blocks = Array.from({ length: 0x110 }, (_, block) =>
  points
    .slice(block * 4096, (block + 1) * 4096)
    .map((point) => `A${String.fromCodePoint(point)}B`)
    .join(' '),
);

describe('tables', () => {
  it('give the same answers on every Node: one hash over all code points through every function', () => {
    const hash = createHash('sha256');
    for (const test of tests) hash.update(points.map((point) => (test(point) ? '1' : '0')).join(''));
    for (const change of changes) for (const block of blocks) hash.update(change(block));
    expect(hash.digest('hex').slice(0, 16)).toBe('8d8a6ef9ac57dfb0');
  });

  it.runIf(sameUnicode)('are what their generator writes', () => {
    const committed = readFileSync(new URL('../../../src/text/tables-unicode.ts', import.meta.url), 'utf8');
    expect(unicodeTables()).toBe(committed);
  });

  it.runIf(sameUnicode)('lower-case as the runtime of the same Unicode version does, sigmas included', () => {
    const wrong = points.filter((point) => {
      const one = String.fromCodePoint(point);
      return text.lowerCase(one) !== one.toLowerCase();
    });
    expect(wrong).toEqual([]);
    const cased = fc.constantFrom('Σ', 'a', 'B', 'ʰ', "'", '.', '\u0301', '\u00ad', ' ', '1', '𐐀', 'İ', '\ud800', 'ǅ');
    fc.assert(
      fc.property(
        fc.array(cased, { maxLength: 9 }).map((all) => all.join('')),
        (one) => {
          expect(text.lowerCase(one)).toBe(one.toLowerCase());
        },
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (one) => {
        expect(text.lowerCase(one)).toBe(one.toLowerCase());
      }),
    );
  });

  it.runIf(sameUnicode)('agree with the properties of the runtime of the same Unicode version', () => {
    const same: readonly [(point: number) => boolean, RegExp][] = [
      [text.isLetter, /\p{L}/u],
      [text.isUpper, /[\p{Lu}\p{Lt}]/u],
      [text.isLower, /\p{Ll}/u],
      [text.isMark, /\p{M}/u],
      [text.isDigit, /\p{Nd}/u],
      [text.isNumber, /\p{N}/u],
      [text.isPunctuation, /\p{P}/u],
      [text.isIdeograph, /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}]/u],
      [text.isWhitespace, /[\p{White_Space}\u001c-\u001f]/u],
      [text.isControl, /(?![\p{White_Space}\u001c-\u001f])\p{Cc}/u],
      [text.isInvisible, /(?!\p{Cn})\p{DI}/u],
      [text.isLatin, /\p{Script=Latin}/u],
    ];
    for (const [test, property] of same) {
      const wrong = points.filter((point) => test(point) !== property.test(String.fromCodePoint(point)));
      expect(wrong, property.source).toEqual([]);
    }
  });

  it('know the white space of Python, which is not that of JavaScript', () => {
    const spaces = points.filter(text.isWhitespace);
    // [c for c in range(0x110000) if chr(c).isspace()], Python 3.11
    expect(spaces).toEqual([
      9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201,
      8202, 8232, 8233, 8239, 8287, 12288,
    ]);
    expect(text.isWhitespace(0xfeff)).toBe(false);
  });

  it('leave unassigned code points alone', () => {
    for (const point of [0x378, 0xe000, 0x10ffff, 0xe0fff]) {
      expect(tests.some((test) => test(point))).toBe(false);
      expect(text.lowerCase(String.fromCodePoint(point))).toBe(String.fromCodePoint(point));
    }
  });
});
