import { selects } from './cells.ts';
import { metricOf } from './cell-report.ts';
import { differenceOf } from './comparison-report.ts';
import { boundText, type Outcome, outcomeOf, worstOf } from './expect.ts';
import { selectorOf } from './scenario-problems.ts';
import type { Expectation } from './scenario.ts';
import type { Sheet } from './sheet.ts';
import type { Estimate } from './statistics/index.ts';

/** What came of an expectation. */
export interface ExpectationReport {
  readonly id: string;
  /** What was expected, in words. */
  readonly says: string;
  readonly outcome: Outcome;
  /** What was seen, of each cell that it speaks of, with the interval of its confidence. */
  readonly seen: readonly { readonly of: string; readonly estimate: Estimate | null }[];
}

/** Reports one expectation: it must hold in every cell that it speaks of. */
export function expectationReport(sheet: Sheet, expectation: Expectation): ExpectationReport {
  const { id, metric, comparison, confidence } = expectation;
  const seen = seenOf(sheet, expectation);
  return {
    id,
    says: `${metric ?? comparison ?? ''} ${boundText(expectation)} (${confidence})`,
    outcome: worstOf(seen.map((one) => outcomeOf(one.estimate, expectation))),
    seen,
  };
}

function seenOf(sheet: Sheet, expectation: Expectation): ExpectationReport['seen'] {
  const { metric, comparison, confidence } = expectation;
  if (metric !== undefined) {
    const selector = selectorOf(expectation);
    const cells = sheet.cells.filter((cell) => selects(selector, cell));
    return cells.map((cell) => ({ of: cell.id, estimate: metricOf(sheet, cell, { metric, confidence }) }));
  }
  return sheet.scenario.compare
    .filter(({ id }) => id === comparison)
    .map((declared) => ({ of: declared.id, estimate: differenceOf(sheet, declared, confidence) }));
}
