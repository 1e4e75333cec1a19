import type { Rng } from '../../core/index.ts';
import type { Entity, Kind } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import { lifeOf, majorityOf, type Life } from './lives.ts';

/** What the facts of a province are drawn from: who is there, and when each person lived and each organisation opened. */
export interface Cast {
  readonly spec: WorldSpec;
  readonly number: number;
  readonly of: { readonly [kind in Kind]: readonly Entity[] };
  readonly lives: ReadonlyMap<Entity, Life>;
  readonly foundings: ReadonlyMap<Entity, Founding>;
  /** Whom somebody married, for the one of each couple whose article tells it. */
  readonly spouses: ReadonlyMap<Entity, Entity>;
}

/** Who founded an organisation, and when. */
export interface Founding {
  readonly founder: Entity;
  readonly opened: number;
}

/** The life of somebody of the province. */
export function lifeIn({ spec, lives }: Cast, person: Entity): Life {
  return lives.get(person) ?? lifeOf(spec, person);
}

/** Who was of age and alive in all these years. */
export function adultsIn(cast: Cast, from: number, to: number): readonly Entity[] {
  return cast.of.person.filter((person) => {
    const life = lifeIn(cast, person);
    return majorityOf(life) <= from && to <= life.died;
  });
}

/** Who was still alive in a year. */
export function survivorsOf(cast: Cast, year: number): readonly Entity[] {
  return cast.of.person.filter((person) => lifeIn(cast, person).died >= year);
}

/** Organisations that were open in a year. */
export function openIn({ foundings }: Cast, year: number): readonly Entity[] {
  const open: Entity[] = [];
  for (const [organisation, { opened }] of foundings) if (opened <= year) open.push(organisation);
  return open;
}

/** The year in which the first organisation of the province opened. */
export function firstOpening({ foundings }: Cast): number {
  return [...foundings.values()].reduce((first, { opened }) => Math.min(first, opened), Number.MAX_SAFE_INTEGER);
}

/** A year in which somebody was of age, not before another year. */
export function activeYear(life: Life, rng: Rng, notBefore = 0): number {
  return rng.int(Math.max(majorityOf(life), notBefore), life.died);
}
