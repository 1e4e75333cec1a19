import type { Rng } from '../../core/index.ts';
import { parted } from './parted.ts';
import type { ToldFact } from './told-fact.ts';

/** Of three sentences of facts, how many fuse one, two and three. */
const SHARES = { one: 0.08, two: 0.42 } as const;

/**
 * Facts in groups of up to three, in a drawn order, at most one number in each. Who dies, dies last. A fact that is told again,
 * denied or asserted stands alone: it needs a predicate of its own. Nothing here asks which facts of a value class they are.
 */
export function groupsOf(facts: readonly ToldFact[], rng: Rng): readonly (readonly ToldFact[])[] {
  const groups: ToldFact[][] = [];
  let room = 0;
  for (const fact of rng.shuffle(facts)) {
    const group = groups.at(-1);
    const fits = group !== undefined && group.length < room && !group.some((other) => clash(fact, other));
    if (fits) group.push(fact);
    else {
      groups.push([fact]);
      room = sizeOf(rng);
    }
  }
  return parted(groups)
    .map((group) => group.toSorted((one, other) => lateness(one) - lateness(other)))
    .toSorted((one, other) => latest(one) - latest(other));
}

function sizeOf(rng: Rng): number {
  const drawn = rng.next();
  if (drawn < SHARES.one) return 1;
  return drawn < SHARES.two ? 2 : 3;
}

function clash(one: ToldFact, other: ToldFact): boolean {
  if (one.isAlone || other.isAlone) return true;
  return one.valueClass === 'number' && other.valueClass === 'number';
}

function lateness({ statement }: ToldFact): number {
  return statement.relation === 'died' ? 1 : 0;
}

function latest(group: readonly ToldFact[]): number {
  return group.reduce((late, fact) => Math.max(late, lateness(fact)), 0);
}
