import { isControl, isInvisible, isWhitespace, pointAt, unitsOf } from './tables.ts';

/**
 * The text as well-formed UTF-16, and how many lone surrogates became U+FFFD. Every door applies it to what a policy wrote:
 * lone surrogates have no bytes, and Python refuses to write them.
 */
export function wellFormed(text: string): { readonly text: string; readonly repaired: number } {
  if (text.isWellFormed()) return { text, repaired: 0 };
  let repaired = 0;
  for (const symbol of text) if (!symbol.isWellFormed()) repaired += 1;
  return { text: text.toWellFormed(), repaired };
}

/** Printable ASCII in words one space apart: nearly every query, and clean as it stands. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The one cleaning table for queries, answers and keys, before they reach a backend. In this order, for each code point:
 *
 * | code point | becomes |
 * | --- | --- |
 * | lone surrogate | U+FFFD |
 * | white space of any kind, line ends included, in any number | one space; none at either end |
 * | other control characters (Cc) | nothing |
 * | what is shown as nothing: zero-width and bidi marks, soft hyphen, variation selectors, tags | nothing |
 * | full-width ASCII, U+FF01 to U+FF5E | ASCII |
 * | anything else | itself: no other look-alikes are folded |
 *
 * Linear in the text, and cleaning twice is cleaning once.
 */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text;
  let cleaned = '';
  let spaceDue = false;
  for (let at = 0; at < text.length;) {
    const point = pointAt(text, at);
    at += unitsOf(point);
    if (isWhitespace(point)) spaceDue = cleaned !== '';
    else if (!isControl(point) && !isInvisible(point)) {
      cleaned += (spaceDue ? ' ' : '') + String.fromCodePoint(fold(point));
      spaceDue = false;
    }
  }
  return cleaned;
}

function fold(point: number): number {
  if (point >= 0xff01 && point <= 0xff5e) return point - 0xfee0;
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}
