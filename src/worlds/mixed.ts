import * as v from 'valibot';
import { check, type Example } from '../core/index.ts';
import type { World } from './world.ts';

const counts = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)));

/**
 * So many questions of each shape, the shapes mixed evenly: the first so many of them are of every shape. Throws
 * `params/invalid` for a count that is not a whole number above 0, and what `world.examples` does.
 */
export function mixedExamples(world: World, questions: { readonly [shape: string]: number }): readonly Example[] {
  return mixed(
    Object.entries(check(counts, questions, 'questions')).map(([shape, count]) => world.examples(shape, count)),
  );
}

/** Lists as one, mixed as evenly; of two that stand as far along their lists, the one of the earlier list comes first. */
export function mixed(lists: readonly (readonly Example[])[]): readonly Example[] {
  return lists
    .flatMap((list) => list.map((example, at) => ({ example, at, count: list.length })))
    .toSorted((one, other) => (2 * one.at + 1) * other.count - (2 * other.at + 1) * one.count)
    .map(({ example }) => example);
}
