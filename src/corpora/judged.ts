import type { Example } from '../core/index.ts';

/**
 * An example of a corpus whose truth is known, as it comes back from a file: the passages of its gold are judged relevant, all
 * others are judged not to be, and it says whether it can be answered.
 */
export function judged({ task, gold }: Example): Example {
  const { passageIds = [], answerable = gold.answers.length > 0 } = gold;
  const relevance = Object.fromEntries(passageIds.map((id) => [id, 1]));
  return { task, gold: { ...gold, answerable, passageIds, relevance, relevanceComplete: true } };
}
