import type { Named } from './passage.ts';
import { isFunctionWord } from './term.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Nouns that end the names of places. */
const placeNouns = words(
  'city county river island islands mountains mountain lake airport district province state park village town township ' +
    'region sea ocean bay beach valley hills street oblast municipality republic kingdom territory peninsula cape falls creek stadium',
);
/** Nouns in the names of what is neither a place nor a person. */
const otherNouns = words(
  'university college school institute company records party church club band league association corporation inc academy ' +
    'hospital museum library festival award awards championship cup series films film studios entertainment group society ' +
    'foundation council department ministry army navy force government agency bank press magazine times news network channel ' +
    'television radio orchestra theatre team football tour season olympics games election war battle treaty act union congress ' +
    'committee court house hall building station show song album novel book',
);

/** Whether a name says by one of its words that it is a place. */
export function isPlaceShaped({ tokens }: Named): boolean {
  return tokens.some(({ word }) => placeNouns.has(word));
}

/** Whether a name says by one of its words that it is nobody. */
function isNobody({ tokens }: Named): boolean {
  return tokens.some(({ word }) => placeNouns.has(word) || otherNouns.has(word));
}

/** Two or three words, none of which says otherwise: as most names of people are. */
export function isPersonShaped(name: Named): boolean {
  const parts = name.tokens.filter(({ shape }) => shape !== 'sign');
  return parts.length >= 2 && parts.length <= 3 && !isNobody(name) && parts.every(({ word }) => !isFunctionWord(word));
}
