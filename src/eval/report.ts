import { type CellReport, cellReport } from './cell-report.ts';
import { type ComparisonReport, comparisonReports } from './comparison-report.ts';
import { type ExpectationReport, expectationReport } from './expectation-report.ts';
import type { Scenario } from './scenario.ts';
import { type Played, sheetOf } from './sheet.ts';
import { detectableDifference } from './statistics/index.ts';

/** What came of a scenario, as data: what `--json` prints, and the source of every table. */
export interface Report {
  readonly report: 'foragym/report-v1';
  readonly scenario: string;
  readonly asks: string;
  readonly env: string;
  readonly seed: number;
  readonly rollouts: number;
  readonly tasks: { readonly name: string; readonly fingerprint: string; readonly count: number };
  readonly metrics: readonly string[];
  readonly detectable: Detectable;
  readonly cells: readonly CellReport[];
  readonly comparisons: readonly ComparisonReport[];
  readonly expectations: readonly ExpectationReport[];
}

/** The paired differences that so many tasks show (power 80 %, two-sided 5 %) when 20 or 30 % of them change. */
export interface Detectable {
  readonly at20: number;
  readonly at30: number;
}

/** Draws up the report of a scenario. Equal episodes give equal bytes, in whatever order they were played. */
export function reportOf(scenario: Scenario, played: Played): Report {
  const { id, asks, env, seed, rollouts, metrics, expect } = scenario;
  const sheet = sheetOf(scenario, played);
  const { name, fingerprint, ids } = played.tasks;
  return {
    report: 'foragym/report-v1',
    scenario: id,
    asks,
    env,
    seed,
    rollouts,
    tasks: { name, fingerprint, count: ids.length },
    metrics,
    detectable: detectableOf(ids.length),
    cells: sheet.cells.map((cell) => cellReport(sheet, cell)),
    comparisons: comparisonReports(sheet),
    expectations: expect.map((expectation) => expectationReport(sheet, expectation)),
  };
}

/** What so many tasks can show: known before anything is played. */
export function detectableOf(tasks: number): Detectable {
  return { at20: detectableDifference(tasks, 0.2), at30: detectableDifference(tasks, 0.3) };
}

/** The exit code that a report asks for: 3 a cell without any scored episode, 1 an expectation that failed, else 0. */
export function exitCodeOf({ cells, expectations }: Report): 0 | 1 | 3 {
  if (cells.some(({ scored }) => scored === 0)) return 3;
  return expectations.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}
