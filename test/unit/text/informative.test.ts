import { describe, expect, it } from 'vitest';
import { informativeLength } from '../../../src/text/index.ts';

describe('informativeLength', () => {
  it.each([
    ['', 0],
    [' \u200B', 0],
    ['.', 0],
    ['The', 0],
    ['\u{1F600}', 0],
    ['\u2014', 0],
    ['5 %', 1],
    ['C#', 1],
    ['\uFF21b', 2],
    ['\u5510', 1],
    ['\u{20000}', 1],
    ['the Who', 3],
    ['\u00BD l', 2],
  ])('of %j is %d', (answer, length) => {
    expect(informativeLength(answer)).toBe(length);
  });
});
