import { type Bootstrap, type Estimate, estimate, meanOf } from './bootstrap.ts';
import { detectableDifference } from './detectable-difference.ts';
import { signFlip } from './sign-flip.ts';

/** How much better one cell is than another on the same tasks and the same noise. */
export interface PairedDifference extends Estimate {
  /** Two-sided, by sign flips: see {@link signFlip}. */
  readonly p: number;
  /** Share of tasks whose value differs. */
  readonly changed: number;
  /** The difference that this many tasks with this spread would show (power 80 %, two-sided 5 %). */
  readonly detectable: number;
}

/** The task means of two cells, by task id. */
export interface Pair {
  readonly a: ReadonlyMap<string, number>;
  readonly b: ReadonlyMap<string, number>;
}

/**
 * The mean of a - b over the tasks that both cells have, with a bootstrap interval of that mean. `null` without a common
 * task. The detectable difference puts the mean squared difference in the place of the share of changed tasks: for single
 * right-or-wrong outcomes the two are equal.
 */
export function pairedDifference(pair: Pair, bootstrap: Bootstrap): PairedDifference | null {
  const differences = differencesOf(pair);
  const mean = estimate(differences, { ...bootstrap, rng: bootstrap.rng.fork('bootstrap') });
  if (mean === null) return null;
  const spread = meanOf(differences.map((difference) => difference * difference));
  return {
    ...mean,
    p: signFlip(differences, { ...bootstrap, rng: bootstrap.rng.fork('sign-flip') }),
    changed: differences.filter((difference) => difference !== 0).length / differences.length,
    detectable: detectableDifference(differences.length, spread),
  };
}

function differencesOf({ a, b }: Pair): readonly number[] {
  const differences: number[] = [];
  for (const [task, value] of a) {
    const other = b.get(task);
    if (other !== undefined) differences.push(value - other);
  }
  return differences;
}
