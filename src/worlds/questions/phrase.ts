import type { Statement } from '../entity.ts';
import { writtenOf } from '../in-sentence.ts';
import type { Step } from './chain.ts';
import { wordingOf } from './wordings.ts';

/** What a template's holes are filled with. */
export interface Filling {
  readonly x?: string | undefined;
  readonly y?: string | undefined;
  readonly np?: string | undefined;
  readonly year?: number | undefined;
}

/** A template with its holes filled. An aside that ends before a stop loses its second comma. */
export function filled(template: string, filling: Filling): string {
  const { x = '', y = '', np = '', year } = filling;
  const holes: { readonly [hole: string]: string } = { x, y, np, year: year === undefined ? '' : String(year) };
  return template.replaceAll(/\{(x|y|np|year)\}/g, (_, hole: string) => holes[hole] ?? '').replace(/,([?.,])/, '$1');
}

/** `the mentor of X`. */
export function ofForm(step: Step, x: string): string {
  return `the ${nounOf(step)} of ${x}`;
}

/** `X's mentor`; of what is no plain name this is hard to read. */
export function ownedForm(step: Step, x: string): string {
  return `${x}'s ${nounOf(step)}`;
}

/** `the person who taught X`; as {@link ofForm} where no clause is given. */
export function clauseForm(step: Step, x: string): string {
  const { who } = wordingOf(step.statement.relation);
  return who === undefined ? ofForm(step, x) : filled(who, { x, year: step.year });
}

/** Steps written inside out around what they start from. */
export function nested(steps: readonly Step[], x: string): string {
  return steps.reduce((inner, step) => ofForm(step, inner), x);
}

/** The fact as a sentence without its stop. */
export function said({ relation, from }: Statement, filling: Filling): string {
  return filled(wordingOf(relation).says, { year: from, ...filling });
}

/** What a fact says of its subject, as a predicate: `was born in A`. */
export function predicateOf(statement: Statement): string {
  return said(statement, { y: writtenOf(statement.object) }).trimStart();
}

/** What the object of a relation is to its subject; `year` for terms of office. */
export function nounOf({ statement, year }: Step): string {
  return filled(wordingOf(statement.relation).noun, { year });
}
