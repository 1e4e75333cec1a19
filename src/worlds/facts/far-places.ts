import type { Rng } from '../../core/index.ts';
import type { Entity } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import type { Cast } from './cast.ts';
import { entityOf } from './entities.ts';
import { provinceCount, provinceSize, rangeOf } from './layout.ts';
import type { Sheet } from './sheet.ts';

/** Of so many links that may leave the province, one does. */
const FAR_ONE_IN = 7;

/** Links to a place of the province, or now and then to one of another province. */
export function linkPlace(sheet: Sheet, cast: Cast, relation: 'birthplace' | 'setting' | 'habitat'): void {
  const isFar = provinceCount(cast.spec) > 1 && sheet.rng.int(1, FAR_ONE_IN) === 1;
  sheet.link(relation, isFar ? [farPlace(cast, sheet.rng)] : cast.of.place);
}

/** A place of another province, which costs nothing but its name. */
function farPlace({ spec, number }: Cast, rng: Rng): Entity {
  const count = provinceCount(spec);
  return placeIn(spec, (number + rng.int(1, count - 1)) % count, (places) => rng.int(0, places - 1));
}

/** A place of any province, chosen by its number among them. */
export function placeIn(spec: WorldSpec, province: number, choose: (places: number) => number): Entity {
  const { from, end } = rangeOf('place', provinceSize(spec, province));
  return entityOf(spec, { province, index: from + choose(end - from) });
}
