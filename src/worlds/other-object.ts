import type { Rng } from '../core/index.ts';
import { isEntity, textOf, type Entity, type Statement, type Value } from './entity.ts';
import { entityOf, eraYear, numberValue, phraseValue, provinceSize, rangeOf } from './facts/index.ts';
import { relationOf } from './relations.ts';
import type { WorldSpec } from './world.ts';

/** Draws after which it is taken that there is no other object. */
const ATTEMPTS = 100;

/** A fact with all that is true of its subject, stated or not. */
export interface AmongFacts {
  readonly statement: Statement;
  readonly facts: readonly Statement[];
}

/**
 * A wrong object for a fact, as texts write it: a name of the same kind and province, another phrase of the list, another
 * number of as many digits. Drawn again while it is an object of the same subject, or its name. None where a relation holds
 * both ways.
 */
export function otherObject(spec: WorldSpec, { statement, facts }: AmongFacts, rng: Rng): string | undefined {
  if (relationOf(statement.relation).bothWays) return undefined;
  const taken = new Set([statement.subject.name]);
  for (const { object, former } of facts) for (const one of [object, former ?? object]) taken.add(textOf(one));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const text = textOf(drawn(spec, statement, rng));
    if (!taken.has(text)) return text;
  }
  return undefined;
}

function drawn(spec: WorldSpec, { subject, relation, object }: Statement, rng: Rng): Entity | Value {
  if (isEntity(object)) return entityLike(spec, object, rng);
  if (object.valueClass === 'phrase') return phraseValue(relation, spec.theme, rng);
  if (relationOf(relation).unit === 'year') return eraYear(spec, subject.province, rng);
  return numberValue(relation, rng);
}

function entityLike(spec: WorldSpec, { province, kind }: Entity, rng: Rng): Entity {
  const { from, end } = rangeOf(kind, provinceSize(spec, province));
  return entityOf(spec, { province, index: rng.int(from, end - 1) });
}
