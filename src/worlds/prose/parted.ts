import type { RelationName } from '../relations.ts';
import type { ToldFact } from './told-fact.ts';

/** Relations that are told in the same words: born in a place, born in a year. */
const alike: { readonly [relation in RelationName]?: RelationName } = {
  born: 'birthplace',
  birthplace: 'born',
  described: 'describer',
  describer: 'described',
  published: 'publisher',
  publisher: 'published',
};

type Group = readonly ToldFact[];

/**
 * The groups with facts that are told in the same words in different ones, where another group has a fact of the same value
 * class to give for one of them. So the classes of a group, on which its form depends, stay as they are.
 */
export function parted(groups: readonly Group[]): readonly Group[] {
  for (const [at, group] of groups.entries()) {
    const fact = group.find((one) => group.some((other) => areAlike(one, other)));
    if (fact === undefined) continue;
    const other = groups.findIndex(
      (some, place) => place !== at && some.some((one) => canSwap(one, some, { fact, group })),
    );
    const given = groups[other]?.find((one) => canSwap(one, groups[other] ?? [], { fact, group }));
    if (given === undefined) continue;
    return groups.map((some, place) => {
      if (place === at) return swapped(some, fact, given);
      return place === other ? swapped(some, given, fact) : some;
    });
  }
  return groups;
}

function areAlike(one: ToldFact, other: ToldFact): boolean {
  return alike[one.statement.relation] === other.statement.relation;
}

interface Swap {
  readonly fact: ToldFact;
  readonly group: Group;
}

/** Whether a fact of another group may stand in for one that is told like its neighbour, and that one for it. */
function canSwap(one: ToldFact, others: Group, { fact, group }: Swap): boolean {
  if (one.valueClass !== fact.valueClass || one.isAlone || fact.isAlone) return false;
  return (
    !group.some((other) => other !== fact && areAlike(one, other)) && !others.some((other) => areAlike(fact, other))
  );
}

function swapped(group: Group, from: ToldFact, to: ToldFact): Group {
  return group.map((fact) => (fact === from ? to : fact));
}
