import type { Rng } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';
import type { Island } from './island.ts';
import { comparable, relations, type ComparableName } from './relations.ts';

/** Which of two has the earlier year? */
export interface Comparison {
  readonly relation: ComparableName;
  readonly between: readonly [Entity, Entity];
  /** The years that are stated, in the order of `between`: one where the other is stated nowhere. */
  readonly statements: readonly Statement[];
}

/** Pairs on an island that a year tells apart, in a drawn order: both years stated, or only one of them. No namesakes. */
export function comparisonsOf(
  island: Island,
  options: { readonly answered: boolean; readonly rng: Rng },
): readonly Comparison[] {
  const pairs = names.flatMap((relation) => {
    const years = island.statements.filter((one) => one.relation === relation);
    const entities = island.entities.filter(
      ({ kind, name, title }) => kind === relations[relation].of && name === title,
    );
    return pairsOf(options.rng.shuffle(entities)).map((between): Comparison => {
      const statements = between.flatMap((one) => years.filter(({ subject }) => subject === one));
      return { relation, between, statements };
    });
  });
  return options.rng.shuffle(pairs.filter(({ statements }) => isFit(statements, options.answered)));
}

function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}

function isFit(statements: readonly Statement[], answered: boolean): boolean {
  const years = new Set(statements.map(({ object }) => object));
  return answered ? years.size === 2 : statements.length === 1;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
const names = Object.keys(comparable) as ComparableName[];
