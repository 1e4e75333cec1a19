import { describe, expect, it } from 'vitest';
import { tokenEnd } from '../../../src/text/tokenise.ts';

/** The tokens of a text, read through the ends. */
function tokens(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = tokenEnd(text, at);
    if (end > at) found.push(text.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return found;
}

describe('tokenEnd', () => {
  it.each([
    ['signs part words', "O'Brien's U.S. e-mail a_b", ['O', 'Brien', 's', 'U', 'S', 'e', 'mail', 'a', 'b']],
    ['letters and digits stay together', 'B52 and 2nd 3,000', ['B52', 'and', '2nd', '3', '000']],
    ['accents stay, composed or not', 'Beyoncé cafe\u0301s', ['Beyoncé', 'cafe\u0301s']],
    ['what is invisible parts nothing', 'co\u00adop er\u200bate', ['co\u00adop', 'er\u200bate']],
    ['a mark alone is no token', '\u0301 \u200b', []],
    ['Latin letters part from others', 'TNFα µm Москва2', ['TNF', 'α', 'µ', 'm', 'Москва2']],
    ['an ideograph stands alone', '東京tower ひと', ['東', '京', 'tower', 'ひ', 'と']],
    ['beyond the basic plane', '𠮷野 𐐀𐐁 😀', ['𠮷', '野', '𐐀𐐁']],
    ['lone surrogates are nothing', 'a\ud800b', ['a', 'b']],
  ])('%s', (_says, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('cuts a run that is longer than any word', () => {
    expect(tokens('x'.repeat(600)).map((token) => token.length)).toEqual([255, 255, 90]);
    expect(tokens(`x${'𐐀'.repeat(200)}`.slice(1)).join('')).toBe('𐐀'.repeat(200));
  });
});
