import * as v from 'valibot';
import { check, type Example } from '../core/index.ts';
import type { World } from './world.ts';

const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * So many questions of each shape, the shapes mixed evenly: the first so many of them are of every shape. Throws
 * `params/invalid` for a count that is not a whole number above 0, and what `world.examples` does.
 */
export function mixedExamples(world: World, questions: { readonly [shape: string]: number }): readonly Example[] {
  return Object.entries(check(counts, questions, 'questions'))
    .flatMap(([shape, count]) => world.examples(shape, count).map((example, at) => ({ example, at, count })))
    .toSorted((one, other) => (2 * one.at + 1) * other.count - (2 * other.at + 1) * one.count)
    .map(({ example }) => example);
}
