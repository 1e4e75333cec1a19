import * as v from 'valibot';
import type { Part } from '../core/index.ts';
import { goldOf } from './gold-of.ts';
import type { Policy } from './policy.ts';
import { nextQuery } from './reading/bridge.ts';
import { seek } from './seek.ts';
import { answering } from './turns.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** Searches, as `hop` does by default. */
const SEARCHES = 3;

/**
 * Does the work of `hop` and then says the likeliest answer that is wrong. It sees the gold, to be wrong for sure: the
 * floor for a policy that searches well and cannot read.
 */
export function wrong(): Policy {
  return {
    name: 'wrong',
    sees: 'gold',
    open: (hello) =>
      seek(hello, {
        searches: SEARCHES,
        next: nextQuery,
        finish: (memory) => answering(wrongAnswer(memory, goldOf(hello))),
      }),
  };
}

/** The part of the shelf: `wrong`. */
export const wrongPart: Part<Policy> = {
  params: v.strictObject({}),
  says: 'Searches as hop does and says a likely answer that is wrong for sure. Sees the gold.',
  make: () => wrong(),
};
