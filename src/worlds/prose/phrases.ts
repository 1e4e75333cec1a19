import type { RelationName } from '../relations.ts';
import { themeNames, themeOf } from './themes.ts';
import { pairsOf } from './word-lists.ts';

/**
 * The equally likely values of a phrase relation: 60 or more of two words each. None is part of another of its theme or of
 * anything else that articles say. Empty for other relations. Throws `worlds/unknown-theme`.
 */
export function phrasesOf(relation: RelationName, theme: string): readonly string[] {
  return (values.get(theme) ?? valuesOf(theme)).get(relation) ?? [];
}

const values = new Map(themeNames.map((theme) => [theme, valuesOf(theme)]));

function valuesOf(theme: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(themeOf(theme).values).map(([relation, halves]) => [relation, pairsOf(halves)]));
}
