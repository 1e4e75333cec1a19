import type { Rng } from '../../core/index.ts';
import type { Entity } from '../entity.ts';
import { majorityOf, type Life } from './lives.ts';

/** Most years between the births of a couple. */
const MOST_APART = 15;

/** Of so many who could marry the next in age, all but one do. */
const SINGLE_ONE_IN = 8;

/**
 * Who married whom: neighbours in the order of birth who were of age together. The article of one of them, drawn by lot,
 * tells it, the other's does not: so no fact is stated twice.
 */
export function couplesOf(lives: ReadonlyMap<Entity, Life>, rng: Rng): ReadonlyMap<Entity, Entity> {
  const byBirth = [...lives].toSorted(([, one], [, other]) => one.born - other.born);
  const couples = new Map<Entity, Entity>();
  for (let at = 1; at < byBirth.length; at += 1) {
    const [older, younger] = [byBirth[at - 1], byBirth[at]];
    if (older === undefined || younger === undefined) break;
    if (!canMarry(older[1], younger[1]) || rng.int(1, SINGLE_ONE_IN) === 1) continue;
    const [teller, other] = rng.shuffle([older[0], younger[0]]);
    if (teller !== undefined && other !== undefined) couples.set(teller, other);
    at += 1;
  }
  return couples;
}

function canMarry(older: Life, younger: Life): boolean {
  return younger.born - older.born <= MOST_APART && majorityOf(younger) <= older.died;
}
