import { isEntity, textOf, type Statement } from '../entity.ts';
import { relationOf } from '../relations.ts';
import type { Province } from '../world.ts';
import type { Graph } from './graph.ts';

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
  return [...byRelation.values()].flatMap((facts) =>
    byNamedObject(facts.filter((fact) => isSharedTrait(fact, province))).filter(
      (group) => group.length >= least && group.length <= most && !isLeftOut(group[0], province),
    ),
  );
}

function byNamedObject(facts: readonly Statement[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const fact of facts) {
    if (!isEntity(fact.object)) continue;
    const { passageId } = fact.object;
    groups.set(passageId, [...(groups.get(passageId) ?? []), fact]);
  }
  return [...groups.values()];
}
