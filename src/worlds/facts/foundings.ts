import type { Rng } from '../../core/index.ts';
import type { Entity } from '../entity.ts';
import type { Founding } from './cast.ts';
import { majorityOf, type Life } from './lives.ts';

/** An organisation opens at most so many years after its founder came of age. */
const MOST_YEARS_AFTER = 40;

/** Who founded each organisation, and when: nobody two while there are enough people, and each in the founder's life. */
export function foundingsOf(
  organisations: readonly Entity[],
  lives: ReadonlyMap<Entity, Life>,
  rng: Rng,
): ReadonlyMap<Entity, Founding> {
  const founders = rng.shuffle([...lives]);
  const foundings = organisations.flatMap((organisation, number) => {
    const [founder, life] = founders[number % founders.length] ?? [];
    if (founder === undefined || life === undefined) return [];
    const last = Math.min(life.died, majorityOf(life) + MOST_YEARS_AFTER);
    return [[organisation, { founder, opened: rng.fork('opened', number).int(majorityOf(life), last) }] as const];
  });
  return new Map(foundings);
}
