import type { Rng } from '../core/index.ts';
import { isEntity, textOf, type Entity, type Statement } from './entity.ts';
import { entityOf, eraYear, numberValue, phraseValue, provinceSize, rangeOf } from './facts/index.ts';
import { relationOf } from './relations.ts';
import type { Province, WorldSpec } from './world.ts';

/** Draws after which it is taken that there is no other object. */
const ATTEMPTS = 100;

/** A fact with all that is true of its subject, stated or not, and the province of that. */
export interface AmongFacts {
  readonly statement: Statement;
  readonly facts: readonly Statement[];
  readonly province: Province;
}

/**
 * A wrong object for a fact, as texts write it: a name of the same kind and province, another phrase of the list, another
 * number of as many digits. Drawn again while it is an object of the same subject, or its name. None where a relation holds
 * both ways.
 */
export function otherObject(spec: WorldSpec, { statement, facts, province }: AmongFacts, rng: Rng): string | undefined {
  const { subject, relation, object } = statement;
  if (relationOf(relation).bothWays) return undefined;
  const isTaken = (text: string): boolean => text === subject.name || facts.some((fact) => isObjectOf(fact, text));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const text = isEntity(object) ? nameLike(object, { spec, province, rng }) : valueLike(statement, spec, rng);
    if (!isTaken(text)) return text;
  }
  return undefined;
}

function isObjectOf({ object, former = object }: Statement, text: string): boolean {
  return textOf(object) === text || textOf(former) === text;
}

interface Drawing {
  readonly spec: WorldSpec;
  readonly province: Province;
  readonly rng: Rng;
}

/** The name of an entity of the same kind and province as another one. */
function nameLike({ province: number, kind }: Entity, { spec, province, rng }: Drawing): string {
  const { from, end } = rangeOf(kind, provinceSize(spec, number));
  const index = rng.int(from, end - 1);
  // whoever stands in a province that is made already need not be made again
  const known = number === province.number ? province.entities[index] : undefined;
  return (known ?? entityOf(spec, { province: number, index })).name;
}

function valueLike({ subject, relation, object }: Statement, spec: WorldSpec, rng: Rng): string {
  if (!isEntity(object) && object.valueClass === 'phrase') return phraseValue(relation, spec.theme, rng).text;
  if (relationOf(relation).unit === 'year') return eraYear(spec, subject.province, rng).text;
  return numberValue(relation, rng).text;
}
