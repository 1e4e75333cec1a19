import { fail, type Rng } from '../../core/index.ts';
import { upperFirst } from '../upper-first.ts';
import { titleLists, type TitledKind } from './title-lists.ts';

/** How something that is no person is called. */
export interface Title {
  readonly name: string;
  readonly short: string;
  readonly noun: string;
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
  return words.split(' ').map(upperFirst).join(' ');
}
