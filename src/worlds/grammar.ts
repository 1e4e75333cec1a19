import type { Rng } from '../core/index.ts';

const choice = /\{([^{}]*)\}/;

/** Draws one arm of every `{a|b|}`, the inner ones first, and fills every `$slot`. Templates are our own, so they are short. */
export function expand(template: string, slots: { readonly [slot: string]: string }, rng: Rng): string {
  let text = template;
  for (let found = choice.exec(text); found !== null; found = choice.exec(text)) {
    const arm = rng.pick((found[1] ?? '').split('|'));
    text = text.slice(0, found.index) + arm + text.slice(found.index + found[0].length);
  }
  return text.replace(/\$([a-zA-Z]+)/g, (_, slot: string) => slots[slot] ?? '');
}

/** A sentence: one space between words, `a` as `an` before a vowel, a capital first and a full stop last. */
export function sentence(text: string): string {
  const words = text
    .trim()
    .replace(/ +/g, ' ')
    .replace(/\b([Aa]) (?=[aeiou])/g, '$1n ');
  return `${upperFirst(words)}.`;
}

const A = 0x61;

/** The text with its first letter, if it is one of a to z, in upper case. */
export function upperFirst(text: string): string {
  const letter = text.charCodeAt(0);
  return letter >= A && letter < A + 26 ? String.fromCharCode(letter - 0x20) + text.slice(1) : text;
}
