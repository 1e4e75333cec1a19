import type { Hit, Passage } from '../core/index.ts';

/** Steps in a score of 1. Scores are rounded before they are compared: hits that show equal scores stand by their ids. */
export const STEPS = 10_000;

/** A score as it is compared and shown: to the fourth decimal. */
export function rounded(score: number): number {
  return Math.round(score * STEPS) / STEPS;
}

/** Passages in the code-unit order of their ids: where they are numbered so, ties fall in that order whatever the corpus's own. */
export function byId(passages: readonly Passage[]): readonly Passage[] {
  return passages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A passage as a hit: what may be shown of it, and nothing that the corpus says besides. */
export function hitOf({ id, title, text, source }: Passage, score: number, rank: number): Hit {
  return { id, title, text, source, score, rank };
}
