import { Rng } from '../../core/index.ts';
import type { Entity, Value } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import { entityRng } from './entities.ts';
import { yearValue } from './values.ts';

/** First and last year of a life. */
export interface Life {
  readonly born: number;
  readonly died: number;
}

/** Eras of provinces begin in these years: over a world, births spread over 840 years. */
const ERA = { first: 1000, last: 1599 } as const;

/** People of a province are born within so many years from the begin of its era. */
export const BIRTH_YEARS = 240;

/** Years of a life, all equally likely. */
const SPAN = { least: 45, most: 94 } as const;

/** Nobody teaches, founds, writes, leads or holds an office before this age. */
const ADULT = 20;

/** The year in which the era of a province begins. */
export function eraOf({ seed }: WorldSpec, province: number): number {
  return Rng.of(seed).fork('era', province).int(ERA.first, ERA.last);
}

/** The life of a person, which depends on nobody else's. */
export function lifeOf(spec: WorldSpec, person: Entity): Life {
  const rng = entityRng(spec, person).fork('life');
  const born = eraOf(spec, person.province) + rng.int(0, BIRTH_YEARS - 1);
  return { born, died: born + rng.int(SPAN.least, SPAN.most) };
}

/** The year in which a person comes of age. */
export function majorityOf({ born }: Life): number {
  return born + ADULT;
}

/** Any year of the era of a province, in which people are born and die. */
export function eraYear(spec: WorldSpec, province: number, rng: Rng): Value {
  return yearValue(eraOf(spec, province) + rng.int(0, BIRTH_YEARS + SPAN.most - 1));
}
