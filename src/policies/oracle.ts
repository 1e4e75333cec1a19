import * as v from 'valibot';
import { type ActionDraft, check, type Gold, type Part } from '../core/index.ts';
import { goldOf } from './gold-of.ts';
import { knownQueries } from './known-queries.ts';
import type { Policy } from './policy.ts';
import { nextQuery } from './reading/bridge.ts';
import { Gathered } from './gathered.ts';
import type { Memory } from './reading/memory.ts';
import { seek } from './seek.ts';
import { answering } from './turns.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** Parameters of {@link oracle}. */
export interface OracleParams {
  /** Searches before it must answer, 1 or more; it stops as soon as it has all. Default 10. */
  readonly searches: number;
}

const schema = v.strictObject({
  searches: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
});

/**
 * Knows the gold and says it only when all that it needs was shown to it, else it answers wrong: what perfect reading would
 * earn with this searching. After the question it searches for what it knows to be missing, then it follows names as `hop`
 * does, until it has all. A question that cannot be answered it searches once before it abstains.
 */
export function oracle(params: Partial<OracleParams> = {}): Policy {
  const { searches } = check(schema, params, 'oracle');
  return {
    name: 'oracle',
    sees: 'gold',
    open(hello) {
      const gold = goldOf(hello);
      const gathered = new Gathered(gold);
      const known = knownQueries(gold, { gathered, question: hello.question, searches });
      return seek(hello, {
        searches,
        see: (hits) => gathered.add(hits),
        next: (memory) => (gathered.isComplete ? undefined : (known(memory) ?? nextQuery(memory))),
        finish: (memory) => answerOf(memory, gold, gathered),
      });
    },
  };
}

function answerOf(memory: Memory, gold: Gold, { isComplete }: Gathered): readonly ActionDraft[] {
  if (gold.answerable === false || gold.answers.length === 0) return answering(undefined);
  if (!isComplete) return answering(wrongAnswer(memory, gold));
  return answering(gold.mode === 'all' ? gold.answers.join('; ') : gold.answers[0]);
}

/** The part of the shelf: `{ use: 'oracle', searches: 10 }`. */
export const oraclePart: Part<Policy, undefined, OracleParams> = {
  params: schema,
  says: 'Says the gold once all that it needs was shown to it, else a wrong answer. Sees the gold.',
  make: (params) => oracle(params),
};
