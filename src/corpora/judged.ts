import type { Example } from '../core/index.ts';

/** An example of a corpus whose truth is known: the passages of its gold are judged relevant, and all others are judged not to be. */
export function judged({ task, gold }: Example): Example {
  const relevance = Object.fromEntries((gold.passageIds ?? []).map((id) => [id, 1]));
  return { task, gold: { ...gold, passageIds: gold.passageIds ?? [], relevance, relevanceComplete: true } };
}
