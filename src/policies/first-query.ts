import * as v from 'valibot';
import type { Part } from '../core/index.ts';
import type { Policy } from './policy.ts';
import { answerFrom } from './reading/answer.ts';
import { seek } from './seek.ts';
import { answering } from './turns.ts';

/** Searches the question as it stands, once, and answers from what was found. Abstains when nothing was. */
export function firstQuery(): Policy {
  return {
    name: 'first-query',
    open: (hello) =>
      seek(hello, {
        searches: 1,
        next: () => undefined,
        finish: (memory) => answering(answerFrom(memory)),
      }),
  };
}

/** The part of the shelf: `first-query`. */
export const firstQueryPart: Part<Policy> = {
  params: v.strictObject({}),
  says: 'Searches the question as it stands and answers from what it finds.',
  make: () => firstQuery(),
};
