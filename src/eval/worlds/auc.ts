/** How well a score tells two sides apart. */
export interface Auc {
  /** Chance that a drawn positive scores above a drawn negative, ties counted half: .5 tells nothing. */
  readonly auc: number;
  /** Two-sided 95 %, by Hanley and McNeil's standard error (1982). */
  readonly interval: readonly [low: number, high: number];
  readonly positives: number;
  readonly negatives: number;
}

/** Scores of the two sides, each at least one. */
export interface Sides {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

const Z = 1.959964;

/** The area under the ROC curve by mid-ranks (Mann and Whitney), with its interval. */
export function aucOf({ positives, negatives }: Sides): Auc {
  const above = rankSum({ positives, negatives }) - (positives.length * (positives.length + 1)) / 2;
  const auc = above / (positives.length * negatives.length);
  const half = Z * standardError(auc, positives.length, negatives.length);
  return {
    auc,
    interval: [Math.max(0, auc - half), Math.min(1, auc + half)],
    positives: positives.length,
    negatives: negatives.length,
  };
}

/** Ranks of the positives among all scores, from 1, equal scores sharing the mean of their ranks, added up. */
function rankSum({ positives, negatives }: Sides): number {
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].toSorted((a, b) => a.score - b.score);
  let sum = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    let tied = 0;
    for (; end < all.length && all[end]?.score === all[start]?.score; end += 1) tied += all[end]?.isPositive ? 1 : 0;
    sum += (tied * (start + 1 + end)) / 2;
    start = end;
  }
  return sum;
}

/** Hanley and McNeil 1982, equation 2, with Q1 = A / (2 - A) and Q2 = 2 A^2 / (1 + A). */
function standardError(auc: number, positives: number, negatives: number): number {
  const square = auc * auc;
  const q1 = auc / (2 - auc) - square;
  const q2 = (2 * square) / (1 + auc) - square;
  return Math.sqrt((auc * (1 - auc) + (positives - 1) * q1 + (negatives - 1) * q2) / (positives * negatives));
}
