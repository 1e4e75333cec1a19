import { Rng } from '../../core/index.ts';
import { upperFirst } from '../upper-first.ts';
import { permutation, type Permutation } from './permutation.ts';
import { phonologies } from './phonologies.ts';

/** Numbers of invented words that a province may use: reserved by purpose, so that a new kind of word moves no other. */
const SLOTS = 1024;

/** The first number of each purpose. */
export const slots = { province: 0, given: 32, family: 64, title: 128, loose: 512 } as const;

/** Given names of a province, and family names. */
export const NAMES = 32;

/** Ten bits: 2^20 words of each phonology are put in order, of which it has some 900,000. */
const HALF_BITS = 10;

/**
 * An invented word of a world; no two provinces or slots have the same. Words are numbered, the number is permuted within
 * its phonology, and written in mixed radix, a run of letters for a digit.
 */
export function stemOf(seed: number, province: number, slot: number): string {
  const languages = languagesOf(seed);
  const language = languages[province % languages.length];
  if (language === undefined) throw new RangeError(`no province ${province}`);
  let rest = wordNumber(language, Math.floor(province / languages.length) * SLOTS + slot);
  let word = '';
  for (const runs of language.runs) {
    word += runs[rest % runs.length] ?? '';
    rest = Math.floor(rest / runs.length);
  }
  return upperFirst(word);
}

/** A phonology and the order in which a world uses its words. */
interface Language {
  readonly runs: readonly (readonly string[])[];
  /** How many words it has. */
  readonly room: number;
  readonly order: Permutation;
}

/** Walks on along the permutation until it is among the words: what is a permutation of more stays one of fewer. */
function wordNumber({ order, room }: Language, number: number): number {
  let word = order.forth(number);
  while (word >= room) word = order.forth(word);
  return word;
}

let latest: { readonly seed: number; readonly languages: readonly Language[] } | undefined;

/** The languages of a seed. Those asked for last are kept: they are asked for with every name. */
function languagesOf(seed: number): readonly Language[] {
  if (latest?.seed !== seed) {
    const rng = Rng.of(seed).fork('languages');
    const languages = rng.shuffle(phonologies).map((runs, index) => {
      const room = runs.reduce((product, { length }) => product * length, 1);
      return { runs, room, order: permutation(rng.fork('language', index), HALF_BITS) };
    });
    latest = { seed, languages };
  }
  return latest.languages;
}
