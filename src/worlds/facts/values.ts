import type { Rng } from '../../core/index.ts';
import type { Value } from '../entity.ts';
import { phrasesOf } from '../prose/index.ts';
import { relationOf, type RelationName } from '../relations.ts';

/**
 * Least and most of the numbers that are not years: all are equally likely. They have as many digits as years, where that is
 * not absurd, and no commas: else a text would show which kind of number it lacks.
 */
const ranges: { readonly [relation in RelationName]?: readonly [min: number, max: number] } = {
  size: [100, 999],
};

const USUAL_RANGE = [1000, 9999] as const;

/** A year as a value. */
export function yearValue(year: number): Value {
  return { valueClass: 'number', text: String(year), number: year };
}

/** A number other than a year, drawn for a relation. All numbers of a relation have as many digits. */
export function numberValue(relation: RelationName, rng: Rng): Value {
  const [min, max] = ranges[relation] ?? USUAL_RANGE;
  const number = rng.int(min, max);
  return { valueClass: 'number', text: String(number), number, unit: relationOf(relation).unit };
}

/** An entry of the list of a relation. */
export function phraseValue(relation: RelationName, theme: string, rng: Rng): Value {
  return { valueClass: 'phrase', text: rng.pick(phrasesOf(relation, theme)) };
}
