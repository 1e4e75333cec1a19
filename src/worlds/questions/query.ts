import type { JsonObject } from '../../core/index.ts';
import { isEntity, type Entity, type Kind, type Statement } from '../entity.ts';
import type { Province } from '../world.ts';
import type { Step } from './chain.ts';

// What a question asks of the facts, for programs: anybody can compute the answer from the exported facts, without this
// generator. It says what the question says, by names and relations, and nothing of what is sought.

/** The end of a path of relations from whoever has a name. */
export function pathQuery({ name }: Entity, steps: readonly Step[]): JsonObject {
  return { anchor: name, path: steps.map(stepQuery) };
}

/** One relation, and the year in which it is to hold. */
export function stepQuery({ statement: { relation }, year }: Step): JsonObject {
  return year === undefined ? { relation } : { relation, year };
}

/** All of a kind in a province of whom all conditions hold: objects, or bounds of a number. */
export function setQuery(kind: Kind, { name }: Province, where: readonly JsonObject[]): JsonObject {
  return { kind, province: name, where };
}

/** The condition that a relation has this object. */
export function objectQuery({ relation, object }: Statement): JsonObject {
  return { relation, object: isEntity(object) ? object.name : object.text };
}
