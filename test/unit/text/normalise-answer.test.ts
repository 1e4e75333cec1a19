import { describe, expect, it } from 'vitest';
import { answerTokens, normaliseAnswer } from '../../../src/text/index.ts';

describe('normaliseAnswer', () => {
  // what SQuAD's normalize_answer, as Search-R1 copies it, gives under Python 3
  it.each([
    ['The Beatles!', 'beatles'],
    ['U.S.A.', 'usa'],
    ['  An  apple a day ', 'apple day'],
    ["Beyoncé's", 'beyoncés'],
    ['état-major', 'étatmajor'],
    ['thea', 'thea'],
    ['3,000', '3000'],
    ['A', ''],
    ['!!!', ''],
    ['an_apple', 'anapple'],
    ['the-end', 'theend'],
    ['“the” end', '“ ” end'],
    ['a\u0301b', '\u0301b'],
    ['x\u00a0y\u3000z\u001cw', 'x y z w'],
    ['x\ufeffy', 'x\ufeffy'],
    ['ΟΔΟΣ', 'οδος'],
    ['İ', 'i\u0307'],
    ['', ''],
  ])('%j becomes %j', (text, normalised) => {
    expect(normaliseAnswer(text)).toBe(normalised);
  });
});

describe('answerTokens', () => {
  it('splits at the spaces of the normalised answer', () => {
    expect(answerTokens('The  Lord of the Rings: a novel')).toEqual(['lord', 'of', 'rings', 'novel']);
    expect(answerTokens(' the ')).toEqual([]);
  });
});
