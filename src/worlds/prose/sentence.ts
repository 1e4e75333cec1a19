import { upperFirst } from '../upper-first.ts';

/** Vowel letters that sound as consonants, and silent consonants: our own word lists hold no others. */
const exceptions = /^(?:one|uni|use|usu|eu)/;
const silent = /^(?:hour|honest|honour|heir)/;

/** A sentence: one space between words, `an` before a vowel, a capital first and a full stop last. */
export function sentence(text: string): string {
  const words = text
    .trim()
    .replaceAll('  ', ' ')
    .replace(/\b([Aa]) (?=([A-Za-z]+))/g, (article: string, letter: string, word: string) =>
      isVowelSound(word) ? `${letter}n ` : article,
    );
  return `${upperFirst(words)}.`;
}

function isVowelSound(word: string): boolean {
  if (silent.test(word)) return true;
  return 'aeiouAEIOU'.includes(word.charAt(0)) && !exceptions.test(word);
}
