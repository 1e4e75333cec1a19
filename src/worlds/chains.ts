import type { Rng } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';
import type { Island } from './island.ts';

/** A way from one thing to another: the object of each statement is the subject of the next. */
export interface Chain {
  readonly anchor: Entity;
  /** What is true on the way, one a relation. */
  readonly truths: readonly Statement[];
  /** Whether all of it is stated: otherwise the last is not. */
  readonly isAnswered: boolean;
}

/** The sound chains of `hops` relations on an island, in a drawn order: those whose end is stated, or those whose end is not. */
export function chainsOf(
  island: Island,
  hops: number,
  options: { readonly answered: boolean; readonly rng: Rng },
): readonly Chain[] {
  const { answered: isAnswered, rng } = options;
  const stated = bySubject(island.statements);
  const facts = { stated, ends: isAnswered ? stated : bySubject(island.omitted) };
  const chains = island.entities.flatMap((anchor) =>
    pathsFrom(anchor, hops, facts).map((truths): Chain => ({ anchor, truths, isAnswered })),
  );
  return rng.shuffle(chains.filter((chain) => isSound(chain, stated)));
}

type Facts = ReadonlyMap<Entity, readonly Statement[]>;

function bySubject(statements: readonly Statement[]): Facts {
  const facts = new Map<Entity, Statement[]>();
  for (const statement of statements) {
    facts.set(statement.subject, [...(facts.get(statement.subject) ?? []), statement]);
  }
  return facts;
}

/** All paths of `hops` statements from here, the last one out of `ends`. */
function pathsFrom(
  here: Entity | string,
  hops: number,
  facts: { readonly stated: Facts; readonly ends: Facts },
): readonly (readonly Statement[])[] {
  if (typeof here === 'string') return [];
  if (hops === 1) return (facts.ends.get(here) ?? []).map((end) => [end]);
  const steps = facts.stated.get(here) ?? [];
  return steps.flatMap((step) => pathsFrom(step.object, hops - 1, facts).map((path) => [step, ...path]));
}

/**
 * Nothing is met twice, no article on the way tells the end beforehand, and the end has no namesake. What a namesake does
 * for a living is said wherever it is mentioned, so it is not asked.
 */
function isSound({ anchor, truths }: Chain, stated: Facts): boolean {
  const met = [anchor, ...truths.map(({ object }) => object)];
  const last = truths.at(-1);
  if (last === undefined || new Set(met).size < met.length) return false;
  const told = truths.slice(0, -1).flatMap(({ subject }) => stated.get(subject) ?? []);
  if (told.some(({ object }) => object === last.object)) return false;
  if (typeof last.object !== 'string') return !isNamesake(last.object);
  return last.relation !== 'occupation' || !isNamesake(last.subject);
}

function isNamesake(entity: Entity): boolean {
  return entity.title !== entity.name;
}
