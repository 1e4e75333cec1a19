import type { RelationName } from '../relations.ts';

const shades = 'amber blue brown crimson green grey ochre white'.split(' ');
const nouns = 'badger barrel candle feather kettle lantern spindle whistle'.split(' ');

/** The equally likely values of a phrase relation: two words each, none part of another. Empty for other relations. */
export function phrasesOf(relation: RelationName, _theme: string): readonly string[] {
  return shades.flatMap((shade) => nouns.map((noun) => `${shade} ${noun}`)).map((value) => `${relation}-${value}`);
}
