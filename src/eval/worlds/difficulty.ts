import type { Example, Hit } from '../../core/index.ts';
import { estimate, proportion, type Bootstrap, type Estimate, type Proportion } from '../statistics/index.ts';

/** Hits of the one search. */
export const DEPTH = 5;

/** A question, and what one search for it as it stands found. */
export interface Searched {
  readonly example: Example;
  /** Best first, at most {@link DEPTH}. */
  readonly hits: readonly Hit[];
}

/** What one search with the whole question finds among its first five hits. `null` without questions that have gold passages. */
export interface OneShot {
  /** Mean share of a question's gold passages. */
  readonly recall: Estimate | null;
  /** Questions all of whose gold passages are found. */
  readonly allGold: Proportion | null;
  /** Questions whose last gold passage, the one that states the last fact, is found. */
  readonly lastGold: Proportion | null;
}

/** Counts gold passages among hits. Questions without gold passages are left out. */
export function oneShotOf(all: readonly Searched[], bootstrap: Bootstrap): OneShot {
  const asked = all.filter(({ example }) => goldIdsOf(example).length > 0);
  const recalls = asked.map(recallOf);
  const lasts = asked.filter(({ example, hits }) => hits.some(({ id }) => id === lastGoldOf(example)));
  return {
    recall: estimate(recalls, bootstrap),
    allGold: proportion(recalls.filter((recall) => recall === 1).length, asked.length),
    lastGold: proportion(lasts.length, asked.length),
  };
}

/** The passages that an answer needs, each once. */
export function goldIdsOf({ gold }: Example): readonly string[] {
  return [...new Set(gold.passageIds ?? [])];
}

function recallOf({ example, hits }: Searched): number {
  const golds = goldIdsOf(example);
  return golds.filter((gold) => hits.some(({ id }) => id === gold)).length / golds.length;
}

function lastGoldOf(example: Example): string | undefined {
  return example.gold.facts?.at(-1)?.passageIds[0] ?? goldIdsOf(example).at(-1);
}
