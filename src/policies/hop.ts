import * as v from 'valibot';
import { check, type Part } from '../core/index.ts';
import type { Policy } from './policy.ts';
import { answerFrom } from './reading/answer.ts';
import { nextQuery } from './reading/bridge.ts';
import { seek } from './seek.ts';
import { answering } from './turns.ts';

/** Parameters of {@link hop}. */
export interface HopParams {
  /** Searches before it answers, 1 or more; it answers sooner when only one turn or no call is left. Default 3. */
  readonly searches: number;
}

const schema = v.strictObject({
  searches: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 3),
});

/**
 * Follows names from passage to passage, without a model: first it searches the question, then, each time, the name that
 * promises most of what is missing, with the relations that the question asks of it. Answers from all that it was shown.
 */
export function hop(params: Partial<HopParams> = {}): Policy {
  const { searches } = check(schema, params, 'hop');
  return {
    name: 'hop',
    open: (hello) =>
      seek(hello, {
        searches,
        next: nextQuery,
        finish: (memory) => answering(answerFrom(memory)),
      }),
  };
}

/** The part of the shelf: `{ use: 'hop', searches: 3 }`. */
export const hopPart: Part<Policy, undefined, HopParams> = {
  params: schema,
  says: 'Follows names from passage to passage, without a model, and answers from all that it was shown.',
  make: (params) => hop(params),
};
