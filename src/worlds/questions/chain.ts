import type { Entity, Statement } from '../entity.ts';

/** A way from a named entity along stated facts: the article of each fact's subject leads to the next. */
export interface Chain {
  /** `<hops>-<number>` in the pool of its province. */
  readonly id: string;
  /** The number of facts, 1 to 4. */
  readonly hops: number;
  /** The only entity that a question names. */
  readonly anchor: Entity;
  readonly steps: readonly Step[];
}

/** One fact of a chain. */
export interface Step {
  readonly statement: Statement;
  /** The year that is asked for, where a subject has several of the relation: only this one held then. */
  readonly year?: number | undefined;
}

/** The last fact of a way: what is asked for. A way has one fact or more. */
export function endOf(steps: readonly Step[]): Step {
  const end = steps.at(-1);
  if (end === undefined) throw new RangeError('a chain without steps');
  return end;
}
