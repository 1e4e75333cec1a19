import type { Fact, Gold, Task } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';

/** A question with its truth, before it has an id. */
export interface Question {
  readonly task: Omit<Task, 'id'>;
  readonly gold: Gold;
}

/** A fact as rewards and perturbations know it: entities by their titles, which are unique. */
export function factOf({ subject, relation, object }: Statement): Fact {
  return {
    id: `${subject.passageId}.${relation}`,
    subject: subject.title,
    relation,
    object: typeof object === 'string' ? object : object.title,
    passageIds: [subject.passageId],
  };
}

/** The gold of a question that needs these statements, in this order. */
export function goldOf(statements: readonly Statement[], answer: Entity | string | undefined): Gold {
  const passageIds = statements.map(({ subject }) => subject.passageId);
  const { name, nickname } = typeof answer === 'object' ? answer : { name: answer ?? '', nickname: undefined };
  return {
    answers: [name],
    aliases: nickname === undefined ? undefined : [[nickname]],
    answerable: true,
    passageIds,
    relevance: Object.fromEntries(passageIds.map((id) => [id, 1])),
    relevanceComplete: true,
    facts: statements.map(factOf),
  };
}

/** The gold of a question without an answer: no passage serves it. */
export const noGold: Gold = { answers: [], answerable: false, passageIds: [], relevance: {}, relevanceComplete: true };
