import { quantileSorted } from 'simple-statistics';
import type { Rng } from '../../core/index.ts';

/** How often a bootstrap draws its sample anew. */
export const DRAWS = 2000;

/** A mean over tasks with its bootstrap interval. */
export interface Estimate {
  readonly mean: number;
  /** Lower and upper bound; `null` with fewer than two tasks, whose spread cannot be told. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly tasks: number;
}

/** How an interval is drawn. */
export interface Bootstrap {
  readonly rng: Rng;
  /** Two-sided confidence in (0, 1). Default .95. */
  readonly confidence?: number | undefined;
  /** Default {@link DRAWS}. */
  readonly draws?: number | undefined;
}

/**
 * The mean of `clusters` (one value a task: the mean of its rollouts, which are correlated) and its percentile bootstrap
 * interval: tasks are drawn with replacement, all rollouts of a drawn task with it (Davison and Hinkley 1997, 3.8 and
 * 5.3.1). A constant sample gives an interval without width: it speaks of these tasks and not of others.
 * `null` without tasks.
 */
export function estimate(clusters: readonly number[], bootstrap: Bootstrap): Estimate | null {
  if (clusters.length === 0) return null;
  const means = clusters.length < 2 ? null : bootstrapMeans(clusters, bootstrap);
  return {
    mean: meanOf(clusters),
    interval: means === null ? null : percentiles(means, bootstrap.confidence ?? 0.95),
    tasks: clusters.length,
  };
}

/** Means of samples drawn with replacement from `clusters`, in rising order. */
function bootstrapMeans(clusters: readonly number[], { rng, draws = DRAWS }: Bootstrap): number[] {
  const values = Float64Array.from(clusters);
  const means = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (let one = 0; one < values.length; one += 1) sum += values[rng.int(0, values.length - 1)] ?? 0;
    means[draw] = sum / values.length;
  }
  return Array.from(means.toSorted());
}

function percentiles(sorted: number[], confidence: number): readonly [low: number, high: number] {
  const tail = (1 - confidence) / 2;
  return [quantileSorted(sorted, tail), quantileSorted(sorted, 1 - tail)];
}

/** The arithmetic mean of at least one value, summed in order. */
export function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
