import { upperFirst } from '../upper-first.ts';

/**
 * `a` before a vowel sound: a vowel, but for letters that sound as consonants, or a silent consonant. Our own word lists
 * hold no others.
 */
const an = /\b([Aa]) (?=hour|honest|honour|heir|(?!one|uni|use|usu|eu)[aeiouAEIOU])/g;

/** A sentence: one space between words, `an` before a vowel, a capital first and a full stop last. */
export function sentence(text: string): string {
  return `${upperFirst(text.trim().replaceAll('  ', ' ').replace(an, '$1n '))}.`;
}
