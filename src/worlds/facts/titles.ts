import { fail, type Rng } from '../../core/index.ts';
import type { Kind } from '../entity.ts';
import { capitalised } from './stems.ts';
import { titleLists } from './title-lists.ts';

/** How something that is no person is called. */
export interface Title {
  readonly name: string;
  readonly short: string;
  readonly noun: string;
}

/** Kinds whose titles are made of patterns. */
export type TitledKind = Exclude<Kind, 'person'>;

/** The lists of a kind: what its things are, how their titles are made, and common words in them. */
export interface TitleLists {
  /** What such a thing is, in a word or two. */
  readonly nouns: readonly string[];
  /** `$stem`: the invented word; `$Noun`, `$noun`: what it is, with and without capitals; `$Word`: one of the words. */
  readonly patterns: readonly string[];
  readonly words: readonly string[];
}

/**
 * A title around an invented word, which alone makes it unique; the common words in it make it searchable. Titles of
 * organisations, events, products and species take an article in a sentence ("the Salt Exchange"), the others do not.
 */
export function titleOf(kind: TitledKind, stem: string, draws: { readonly theme: string; readonly rng: Rng }): Title {
  const lists = titleLists[draws.theme]?.[kind] ?? fail('worlds/unknown-theme', `no titles for "${draws.theme}"`);
  const { rng } = draws;
  const noun = rng.pick(lists.nouns);
  const words = { stem, noun, Noun: spelt(noun), Word: spelt(rng.pick(lists.words)) };
  const name = rng
    .pick(lists.patterns)
    .replace(/\$(stem|noun|Noun|Word)/g, (_, slot: keyof typeof words) => words[slot]);
  return { name, short: stem, noun };
}

/** With a capital on each word. */
function spelt(words: string): string {
  return words.split(' ').map(capitalised).join(' ');
}
