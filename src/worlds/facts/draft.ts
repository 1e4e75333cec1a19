import type { Rng } from '../../core/index.ts';
import type { Entity, Kind } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import { entityOf } from './entities.ts';
import { provinceCount, provinceSize, rangeOf } from './layout.ts';
import { lifeOf, majorityOf, type Life } from './lives.ts';
import type { Sheet } from './sheet.ts';

/** What the facts of a province are drawn from: who is there, and when each person lived and each organisation opened. */
export interface Draft {
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

/** Of so many links that may leave the province, one does. */
const FAR_ONE_IN = 7;

/** The life of somebody of the province. */
export function lifeIn({ spec, lives }: Draft, person: Entity): Life {
  return lives.get(person) ?? lifeOf(spec, person);
}

/** Who was of age and alive in all these years. */
export function adultsIn(draft: Draft, from: number, to: number): readonly Entity[] {
  return draft.of.person.filter((person) => {
    const life = lifeIn(draft, person);
    return majorityOf(life) <= from && to <= life.died;
  });
}

/** Who was still alive in a year. */
export function survivorsOf(draft: Draft, year: number): readonly Entity[] {
  return draft.of.person.filter((person) => lifeIn(draft, person).died >= year);
}

/** Organisations that were open in a year. */
export function openIn({ foundings }: Draft, year: number): readonly Entity[] {
  const open: Entity[] = [];
  for (const [organisation, { opened }] of foundings) if (opened <= year) open.push(organisation);
  return open;
}

/** The year in which the first organisation of the province opened. */
export function firstOpening({ foundings }: Draft): number {
  return [...foundings.values()].reduce((first, { opened }) => Math.min(first, opened), Number.MAX_SAFE_INTEGER);
}

/** A year in which somebody was of age, not before another year. */
export function activeYear(life: Life, rng: Rng, notBefore = 0): number {
  return rng.int(Math.max(majorityOf(life), notBefore), life.died);
}

/** Links to a place of the province, or now and then to one of another province. */
export function linkPlace(sheet: Sheet, draft: Draft, relation: 'birthplace' | 'setting' | 'habitat'): void {
  const isFar = provinceCount(draft.spec) > 1 && sheet.rng.int(1, FAR_ONE_IN) === 1;
  sheet.link(relation, isFar ? [farPlace(draft, sheet.rng)] : draft.of.place);
}

/** A place of another province, which costs nothing but its name. */
function farPlace({ spec, number }: Draft, rng: Rng): Entity {
  const count = provinceCount(spec);
  return placeIn(spec, (number + rng.int(1, count - 1)) % count, (places) => rng.int(0, places - 1));
}

/** A place of any province, chosen by its number among them. */
export function placeIn(spec: WorldSpec, province: number, choose: (places: number) => number): Entity {
  const { from, end } = rangeOf('place', provinceSize(spec, province));
  return entityOf(spec, { province, index: from + choose(end - from) });
}
