import type { Telling } from '../../core/index.ts';
import type { Statement, ValueClass } from '../entity.ts';
import { writtenOf } from '../in-sentence.ts';
import { relationOf } from '../relations.ts';

/** A fact as an article is to tell it. */
export interface ToldFact {
  readonly statement: Statement;
  readonly valueClass: ValueClass;
  /** The object as texts write it, with its unit. */
  readonly object: string;
  /** An adverb that denies or asserts the fact. */
  readonly ever?: 'never' | 'truly' | undefined;
  /** Whether it is told a second time. */
  readonly isRepeat: boolean;
  /** Whether it needs a predicate, and so a sentence, of its own. */
  readonly isAlone: boolean;
}

/** The facts to tell, and those of them to tell again. What is left out is left out here. */
export function toldFacts(stated: readonly Statement[], telling: Telling | undefined): readonly ToldFact[] {
  return stated.flatMap((statement) => {
    if (telling?.without?.has(statement.id) === true) return [];
    const fact = toldFact(statement, telling);
    return telling?.twice === statement.id ? [fact, { ...fact, isRepeat: true, isAlone: true }] : [fact];
  });
}

function toldFact(statement: Statement, telling: Telling | undefined): ToldFact {
  const { id, relation } = statement;
  const { valueClass } = relationOf(relation);
  const ever = everOf(id, telling);
  const object = writtenOf(statement.object, telling?.instead?.get(id));
  return { statement, valueClass, object, ever, isRepeat: false, isAlone: ever !== undefined };
}

function everOf(id: string, telling: Telling | undefined): ToldFact['ever'] {
  if (telling?.denied === id) return 'never';
  return telling?.asserted === id ? 'truly' : undefined;
}
