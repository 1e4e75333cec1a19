import type { Rng } from '../../core/index.ts';
import { isEntity, textOf, type Statement } from '../entity.ts';
import { relationOf } from '../relations.ts';
import { factsOf, numberOf, type Graph } from './graph.ts';

/**
 * An object that a fact could have and does not: what another subject of the province has, of the same kind or of as many
 * digits, and nothing that any fact of this subject names. `undefined` where there is none, and where a relation holds both
 * ways.
 */
export function otherOf(graph: Graph, fact: Statement, rng: Rng): Statement['object'] | undefined {
  if (relationOf(fact.relation).bothWays) return undefined;
  const own = new Set(factsOf(graph, fact.subject).map(({ object }) => textOf(object)));
  if (fact.former !== undefined) own.add(textOf(fact.former));
  own.add(fact.subject.name);
  const others = (graph.byRelation.get(fact.relation) ?? []).filter(
    (other) => !own.has(textOf(other.object)) && isLike(other, fact),
  );
  return others.length === 0 ? undefined : rng.pick(others).object;
}

function isLike(other: Statement, fact: Statement): boolean {
  if (isEntity(fact.object)) return isEntity(other.object) && other.object.kind === fact.object.kind;
  return Number.isNaN(numberOf(fact)) || digitsOf(other) === digitsOf(fact);
}

function digitsOf(fact: Statement): number {
  return String(numberOf(fact)).length;
}
