import { isEntity, type Statement } from '../entity.ts';
import { relationOf } from '../relations.ts';
import type { Province } from '../world.ts';
import { textOf, type Graph } from './graph.ts';

/** The facts of all entities of a province that have one object of one relation. */
export type Group = readonly [Statement, ...Statement[]];

/** Whether a question can say this fact of several: its object has a name of its own, and no term of office. */
export function isSharedTrait({ relation, object }: Statement, { number, shared }: Province): boolean {
  if (relationOf(relation).terms === true) return false;
  if (!isEntity(object)) return object.valueClass === 'phrase';
  return object.province === number && !shared.has(object.index);
}

/** Whether some article leaves out a fact like this one: then nobody can tell from the articles for how many it is true. */
export function isLeftOut({ relation, object }: Statement, { omitted }: Province): boolean {
  return omitted.some((facts) =>
    facts.some((fact) => fact.relation === relation && textOf(fact.object) === textOf(object)),
  );
}

/** Groups of a size, around named objects, that no article leaves out. */
export function groupsOf(
  { province, byRelation }: Graph,
  { least, most }: { least: number; most: number },
): readonly Group[] {
  const groups: Group[] = [];
  for (const facts of byRelation.values()) {
    for (const [first, ...rest] of byObject(
      facts.filter((fact) => isEntity(fact.object) && isSharedTrait(fact, province)),
    )) {
      const size = rest.length + 1;
      if (first !== undefined && size >= least && size <= most && !isLeftOut(first, province))
        groups.push([first, ...rest]);
    }
  }
  return groups;
}

function byObject(facts: readonly Statement[]): Iterable<readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const fact of facts) {
    const key = isEntity(fact.object) ? fact.object.passageId : fact.object.text;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups.values();
}
