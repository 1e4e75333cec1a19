import * as v from 'valibot';
import { check, fail, nearest, type Fact, type Passage } from '../core/index.ts';
import { factOf } from './fact.ts';
import { provinceCount } from './facts/index.ts';
import { articleIn, folios, type Folio } from './folio.ts';
import { knowledgeOf } from './knowledge.ts';
import { themeNames } from './prose/index.ts';
import { examplesOf } from './questions/index.ts';
import { MOST_POOL, type Province, type World, type WorldSpec } from './world.ts';

/** What a world is when its spec says nothing but a seed. */
export const worldDefaults = { size: 1000, theme: 'county', pool: 24 } as const satisfies Omit<WorldSpec, 'seed'>;

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** The spec of a world, as it was written down; all but the seed have defaults. */
export const worldSpecSchema: v.GenericSchema<unknown, WorldSpec> = v.strictObject({
  seed: whole(0, 0xffff_ffff),
  size: v.optional(whole(200, 1_000_000), worldDefaults.size),
  theme: v.optional(v.string(), worldDefaults.theme),
  pool: v.optional(whole(1, MOST_POOL), worldDefaults.pool),
});

/**
 * Provinces that are kept. Who walks through a world comes back to few; what is known of a passage is asked of any, hit
 * after hit: all provinces of 20,000 passages take 60 MB, once they are asked for.
 */
const KEPT = { inOrder: 24, anywhere: 100 } as const;

/**
 * A fictional encyclopaedia: the same spec gives the same bytes on every machine. Its provinces are made when they are
 * looked at, and the last few are kept, so that memory does not grow with its size.
 * Throws `params/invalid` for a seed, size or pool out of range, `worlds/unknown-theme` for a theme that nobody wrote.
 */
export function encyclopaedia(given: Pick<WorldSpec, 'seed'> & Partial<WorldSpec>): World {
  const spec = check(worldSpecSchema, given, 'encyclopaedia');
  if (!themeNames.some((name) => name === spec.theme)) {
    fail('worlds/unknown-theme', `no theme "${spec.theme}"${nearest(spec.theme, themeNames)}`);
  }
  const provinces = provinceCount(spec);
  const folioOf = folios(spec, KEPT.inOrder);
  const world: World = {
    spec,
    provinces,
    province: (number) => folioOf(number).province,
    passages: () => each(provinces, (number) => articlesIn(folioOf(number))),
    facts: () => each(provinces, (number) => factsIn(folioOf(number).province)),
    examples: (shape, count) => examplesOf(world, shape, count),
    knowledge: knowledgeOf(spec, folios(spec, KEPT.anywhere)),
  };
  return world;
}

/** The entries of each province in turn; every iteration starts anew. */
function each<T>(provinces: number, entriesOf: (province: number) => readonly T[]): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (let number = 0; number < provinces; number += 1) yield* entriesOf(number);
    },
  };
}

function articlesIn(folio: Folio): readonly Passage[] {
  return folio.province.entities.map((entity) => articleIn(folio, entity));
}

function factsIn({ stated }: Province): readonly Fact[] {
  return stated.flat().map(factOf);
}
