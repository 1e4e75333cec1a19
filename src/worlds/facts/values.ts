import type { Rng } from '../../core/index.ts';
import type { Value } from '../entity.ts';
import { phrasesOf } from '../prose/index.ts';
import { relationOf, type RelationName } from '../relations.ts';

/**
 * Least and most of the numbers that are not years: all are equally likely, and at least 900 are possible. They have as many
 * digits as years, where that is not absurd, and no commas: else a text would show which kind of number it lacks.
 */
const ranges: { readonly [relation in RelationName]?: readonly [min: number, max: number] } = {
  size: [100, 999],
};

const USUAL_RANGE = [1000, 9999] as const;

/** A year as a value. */
export function yearValue(year: number): Value {
  return { valueClass: 'number', text: String(year), number: year };
}

/** A number other than a year, drawn for a relation; with `digits`, one of as many. */
export function numberValue(relation: RelationName, rng: Rng, digits?: number): Value {
  const [least, most] = ranges[relation] ?? USUAL_RANGE;
  const min = digits === undefined ? least : Math.max(least, lowest(digits));
  const max = digits === undefined ? most : Math.min(most, lowest(digits + 1) - 1);
  const number = rng.int(min, max);
  return { valueClass: 'number', text: String(number), number, unit: relationOf(relation).unit };
}

/** An entry of the list of a relation. */
export function phraseValue(relation: RelationName, theme: string, rng: Rng): Value {
  return { valueClass: 'phrase', text: rng.pick(phrasesOf(relation, theme)) };
}

function lowest(digits: number): number {
  return Number(`1${'0'.repeat(digits - 1)}`);
}
