import * as v from 'valibot';
import { type ActionDraft, check, type Gold, type Part } from '../core/index.ts';
import { goldOf } from './gold-of.ts';
import { knownQueries } from './known-queries.ts';
import type { Policy } from './policy.ts';
import { nextQuery } from './reading/bridge.ts';
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
 * Knows the gold and says it only when every gold passage was shown to it, else it answers wrong: what perfect reading
 * would earn with this searching. After the question it searches for what it knows to be missing, see {@link knownQueries},
 * then it follows names as `hop` does, until it has all. A question that cannot be answered it searches once before it
 * abstains.
 */
export function oracle(params: Partial<OracleParams> = {}): Policy {
  const { searches } = check(schema, params, 'oracle');
  return {
    name: 'oracle',
    sees: 'gold',
    open(hello) {
      const gold = goldOf(hello);
      const known = knownQueries(gold, hello.question, searches);
      return seek(hello, {
        searches,
        next: (memory) => (hasAll(memory, gold) ? undefined : (known(memory) ?? nextQuery(memory))),
        finish: (memory) => answerOf(memory, gold),
      });
    },
  };
}

function answerOf(memory: Memory, gold: Gold): readonly ActionDraft[] {
  if (gold.answerable === false || gold.answers.length === 0) return answering(undefined);
  if (!hasAll(memory, gold)) return answering(wrongAnswer(memory, gold));
  return answering(gold.mode === 'all' ? gold.answers.join('; ') : gold.answers[0]);
}

/** Whether every gold passage was shown; where the gold names none, whether anything was. */
function hasAll({ passages }: Memory, { passageIds = [] }: Gold): boolean {
  const shown = new Set(passages.map(({ id }) => id));
  return shown.size > 0 && passageIds.every((id) => shown.has(id));
}

/** The part of the shelf: `{ use: 'oracle', searches: 10 }`. */
export const oraclePart: Part<Policy, undefined, OracleParams> = {
  params: schema,
  says: 'Says the gold once all gold passages were shown to it, else a wrong answer. Sees the gold.',
  make: (params) => oracle(params),
};
