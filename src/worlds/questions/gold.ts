import type { Fact, Gold, Nugget } from '../../core/index.ts';
import { isEntity, type Entity, type Statement } from '../entity.ts';
import { factOf } from '../fact.ts';
import { calledOf, writtenOf } from '../in-sentence.ts';
import { upperFirst } from '../upper-first.ts';
import { said } from './phrase.ts';

/** The right answers of a gold. */
export type Answers = Pick<Gold, 'answers' | 'aliases' | 'number'>;

/** Nothing that could be answered: who abstains is right. */
export const noAnswer: Pick<Gold, 'answers' | 'answerable'> = { answers: [], answerable: false };

/** The object of a fact as an answer: a name with its other names, or what texts write; a number is right in its unit too. */
export function answersOf({ object }: Statement): Answers {
  if (isEntity(object)) return namesOf([object]);
  const { text, number, unit } = object;
  if (number === undefined) return { answers: [text] };
  return {
    answers: [text],
    number: unit === undefined ? { value: number, tolerance: 0 } : { value: number, unit, tolerance: 0 },
  };
}

/** Entities as answers, with their other names. */
export function namesOf(entities: readonly Entity[]): Answers {
  return { answers: entities.map(({ name }) => name), aliases: entities.map(({ aliases }) => aliases) };
}

/** The facts that an answer needs, and the articles that state them, each once. */
export function pathOf(statements: readonly Statement[]): Required<Pick<Gold, 'facts' | 'passageIds'>> {
  const facts = statements.map(factOf);
  return { facts, passageIds: passagesOf(facts) };
}

/** The passages that facts are stated in, each once. */
function passagesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ passageIds }) => passageIds))];
}

/** What a good report says: the vital facts, and others that it may say beside them. */
export function nuggetsOf(vital: readonly Statement[], okay: readonly Statement[] = []): readonly Nugget[] {
  return [...vital.map((fact) => nuggetOf(fact, true)), ...okay.map((fact) => nuggetOf(fact, false))];
}

function nuggetOf(statement: Statement, vital: boolean): Nugget {
  return {
    id: `nugget:${statement.id}`,
    text: `${upperFirst(statementText(statement))}.`,
    vital,
    facts: [statement.id],
  };
}

/** A fact as it follows `that`. */
export function statementText(statement: Statement): string {
  return said(statement, { x: calledOf(statement.subject), y: writtenOf(statement.object) });
}
