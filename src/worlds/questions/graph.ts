import type { Rng } from '../../core/index.ts';
import { isEntity, type Entity, type Statement } from '../entity.ts';
import { relationOf, type RelationName } from '../relations.ts';
import type { Province } from '../world.ts';

/** The stated facts of a province as chains walk them. */
export interface Graph {
  readonly province: Province;
  /** Every stated fact by its relation. */
  readonly byRelation: ReadonlyMap<RelationName, readonly Statement[]>;
  /** The stated facts whose object is an entity of this province, by the object's index. */
  readonly into: readonly (readonly Statement[])[];
}

/** Reads the facts of a province once; linear in them. */
export function graphOf(province: Province): Graph {
  const byRelation = new Map<RelationName, Statement[]>();
  const into = province.entities.map((): Statement[] => []);
  for (const statement of province.stated.flat()) {
    const { relation, object } = statement;
    const siblings = byRelation.get(relation);
    if (siblings === undefined) byRelation.set(relation, [statement]);
    else siblings.push(statement);
    if (isEntity(object) && object.province === province.number) into[object.index]?.push(statement);
  }
  return { province, byRelation, into };
}

/** The stated facts of an entity of this province. */
export function factsOf({ province }: Graph, { index }: Entity): readonly Statement[] {
  return province.stated[index] ?? [];
}

/** Whether an entity's article states something whose object is another entity. */
export function states(graph: Graph, subject: Entity, object: Entity): boolean {
  return factsOf(graph, subject).some((fact) => isEntity(fact.object) && isSame(fact.object, object));
}

/** Whether two are one. */
export function isSame(a: Entity, b: Entity): boolean {
  return a.passageId === b.passageId;
}

/** The number that a fact gives; not a number where it gives none. */
export function numberOf({ object }: Statement): number {
  return isEntity(object) ? Number.NaN : (object.number ?? Number.NaN);
}

/** The facts of an article that a fact could stand in for: those of its value class. */
export function factsLike(graph: Graph, { subject, relation }: Statement): readonly Statement[] {
  const { valueClass } = relationOf(relation);
  return factsOf(graph, subject).filter((fact) => relationOf(fact.relation).valueClass === valueClass);
}

/**
 * A year in which one term of office was the only one, drawn from its years; `undefined` where there is none. A term
 * without a last year is asked for within its first ten.
 */
export function yearOf(graph: Graph, term: Statement, rng: Rng): number | undefined {
  if (term.from === undefined) return undefined;
  const others = factsOf(graph, term.subject).filter(
    ({ id, relation }) => relation === term.relation && id !== term.id,
  );
  const last = term.to ?? term.from + 9;
  const years: number[] = [];
  for (let year = term.from; year <= last; year += 1) if (!others.some((other) => holds(other, year))) years.push(year);
  return years.length === 0 ? undefined : rng.pick(years);
}

/** Whether a term of office covers a year. */
function holds({ from = -Infinity, to = Infinity }: Statement, year: number): boolean {
  return from <= year && year <= to;
}
