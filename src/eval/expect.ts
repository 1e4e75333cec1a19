import type { Expectation } from './scenario.ts';
import type { Estimate } from './statistics/index.ts';

/** What came of an expectation: `failed` only when the interval contradicts it, `not-shown` when it decides nothing. */
export type Outcome = 'held' | 'failed' | 'not-shown';

/** Values this close are equal: rounding of a mean, no more. */
const SAME = 1e-9;

/** The bound of an expectation. */
export type Bound = Pick<Expectation, 'above' | 'below' | 'equals'>;

/**
 * Compares an estimate, whose interval has the expectation's confidence, with a bound. `above` and `below` are strict. An
 * equality fails when the interval leaves the value out, and holds when every task has it: no sample shows it otherwise.
 * Without an estimate or an interval nothing is shown.
 */
export function outcomeOf(estimate: Estimate | null, { above, below, equals }: Bound): Outcome {
  if (estimate?.interval === null || estimate === null) return 'not-shown';
  const [low, high] = estimate.interval;
  if (above !== undefined) return decide(low > above, high <= above);
  if (below !== undefined) return decide(high < below, low >= below);
  if (equals === undefined) return 'not-shown';
  return decide(high - equals <= SAME && equals - low <= SAME, low - equals > SAME || equals - high > SAME);
}

/** The graver of several outcomes: an expectation of several cells must hold in each. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.length === 0 || outcomes.includes('not-shown') ? 'not-shown' : 'held';
}

/** The bound in words: `above 0.15`. */
export function boundText({ above, below, equals }: Bound): string {
  if (above !== undefined) return `above ${above}`;
  return below === undefined ? `equals ${equals}` : `below ${below}`;
}

function decide(holds: boolean, contradicted: boolean): Outcome {
  if (holds) return 'held';
  return contradicted ? 'failed' : 'not-shown';
}
