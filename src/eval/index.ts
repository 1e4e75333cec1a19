export { levelsOf, withParam, type Cell, type Level } from './cells.ts';
export type { CellReport } from './cell-report.ts';
export type { ComparisonReport } from './comparison-report.ts';
export { boundText, outcomeOf, type Bound, type Outcome } from './expect.ts';
export type { ExpectationReport } from './expectation-report.ts';
export { measure, type Measured } from './measure.ts';
export { metricNames, metrics, type Metric } from './metrics.ts';
export type { Reason } from './reason.ts';
export { detectableOf, exitCodeOf, reportOf, type Detectable, type Report } from './report.ts';
export { runScenario, type Planned, type Progress, type RunScenarioOptions } from './run-scenario.ts';
export { readScenario } from './scenario-file.ts';
export {
  SCENARIO_SCHEMA,
  scenarioDefaults,
  scenarioSchema,
  type Comparison,
  type Expectation,
  type PolicyEntry,
  type Scalar,
  type Scenario,
  type Selector,
  type TaskChoice,
} from './scenario.ts';
export { scoreAgain } from './score-again.ts';
export type { Played } from './sheet.ts';
export * as statistics from './statistics/index.ts';
export { detectableSentence, reasonLines, tablesOf, type Table } from './tables.ts';
export {
  formProbe,
  proseReport,
  worldReport,
  type Auc,
  type Compared,
  type Counted,
  type GuesserName,
  type Leakage,
  type OneShot,
  type ProseReport,
  type ShapeReport,
  type Shown,
  type Similarity,
  type WorldReport,
  type WorldReportOptions,
} from './worlds/index.ts';
export { refuseTaken, writeWorld, type WorldFolderOptions } from './world-folder-file.ts';
