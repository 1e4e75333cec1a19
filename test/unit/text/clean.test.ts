import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, wellFormed } from '../../../src/text/index.ts';

describe('wellFormed', () => {
  it('counts the lone surrogates that it replaces', () => {
    expect(wellFormed('a\ud800b\udc00\ud83d')).toEqual({ text: 'a\ufffdb\ufffd\ufffd', repaired: 3 });
    expect(wellFormed('pair \ud83d\ude00')).toEqual({ text: 'pair 😀', repaired: 0 });
  });
});

describe('clean', () => {
  it.each([
    ['line ends and tabs become one space', 'who\r\n\t wrote\u2028it', 'who wrote it'],
    ['both ends are bare', ' \u00a0 Paris \u3000', 'Paris'],
    ['control characters go', 'Pa\u0000r\u001bis\u007f\u0090', 'Paris'],
    ['zero-width marks go', 'Pa\u200b\u200c\u200d\u2060\ufeffris', 'Paris'],
    ['bidi marks go', '\u202eParis\u202c\u2066\u2069\u061c', 'Paris'],
    ['soft hyphens, variation selectors and tags go', 'co\u00adop ❤\ufe0f \u{e0041}x', 'coop ❤ x'],
    ['full-width ASCII is folded', 'Ｐａｒｉｓ，　１９９９！', 'Paris, 1999!'],
    ['a lone surrogate becomes U+FFFD', 'a\ud800b', 'a\ufffdb'],
    ['Cyrillic letters that look Latin stay', 'Раris', 'Раris'],
    ['emoji and accents stay', 'café 😀', 'café 😀'],
    ['nothing stays nothing', '\u200b \n\u0007', ''],
  ])('%s', (_says, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it('is done once: cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });
});
