import type { CellReport } from './cell-report.ts';
import type { ComparisonReport } from './comparison-report.ts';
import type { ExpectationReport } from './expectation-report.ts';
import type { Detectable, Report } from './report.ts';
import type { Estimate } from './statistics/index.ts';

/** Rows of text under named columns: how they look is the business of whoever prints them. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences below the table. */
  readonly notes?: readonly string[] | undefined;
}

/** A report as tables: cells, comparisons where any were declared, expectations where any were stated. */
export function tablesOf(report: Report): readonly Table[] {
  return [cellTable(report), comparisonTable(report), expectationTable(report)].filter(({ rows }) => rows.length > 0);
}

/** Reasons of a cell beyond these are counted, not told. */
const REASONS = 3;

/** Why episodes were failed or masked: a line a cell and reason, the most frequent first. */
export function reasonLines({ cells }: Report): readonly string[] {
  return cells.flatMap(({ id, episodes, reasons }) => {
    const told = reasons
      .slice(0, REASONS)
      .map(({ came, reason, episodes: count }) => `${id}: ${count} of ${episodes} ${came} (${reason})`);
    const left = reasons.length - told.length;
    return left > 0 ? [...told, `${id}: ... and ${left} more reasons (--json tells all)`] : told;
  });
}

/** One sentence that is true before the run: what so many tasks can show at all. */
export function detectableSentence(tasks: number, { at20, at30 }: Detectable): string {
  // where every change goes the same way the difference is the share that changes: nothing smaller can be shown
  const smallest = (at20 * at20) / 0.2;
  if (smallest > 1) return `${tasks} tasks: too few tasks to show any difference.`;
  if (smallest > 0.2) return `${tasks} tasks show no difference below ${points(smallest)} points.`;
  return `${tasks} tasks show, 4 times in 5, a difference between two policies of ${points(at20)} points if 20 % of the tasks come out differently, of ${points(at30)} if 30 % do.`;
}

function cellTable({ cells, metrics, tasks, rollouts }: Report): Table {
  const samples = (cells[0]?.passAt ?? []).map(({ k }) => `pass@${k}`);
  return {
    title: `${tasks.name}: ${tasks.count} tasks x ${rollouts} rollouts; mean and half of the 95 % interval, clustered by task`,
    columns: ['cell', ...metrics, ...samples, 'episodes', 'masked', 'unscored', 'failed', 'truncated', 'signal'],
    rows: cells.map((cell) => cellRow(cell, metrics)),
    notes: ['signal: share of tasks whose rollouts, two or more, earned different rewards', ...maskedNotes(cells)],
  };
}

/** Beyond this share of masked episodes the others may be a choice: a failure that a query can bring about drops a question. */
const MASKED = 0.1;

function maskedNotes(cells: readonly CellReport[]): readonly string[] {
  return cells
    .filter(({ masked }) => masked > MASKED)
    .map(
      ({ id, masked, episodes }) =>
        `${id}: ${Math.round(masked * episodes)} of ${episodes} masked: their policy may choose which`,
    );
}

/** A cell's id, policy and levels, names its row: whoever prints a wide table can repeat it. */
function cellRow(cell: CellReport, metrics: readonly string[]): readonly string[] {
  return [
    cell.seesGold ? `${cell.id} (sees gold)` : cell.id,
    ...metrics.map((metric) => meanText(cell.metrics[metric] ?? null)),
    ...cell.passAt.map(({ value }) => meanText(value)),
    String(cell.episodes),
    ...[cell.masked, cell.unscored, cell.failed, cell.truncated, cell.signal.share].map(percent),
  ];
}

function comparisonTable({ comparisons }: Report): Table {
  return {
    title: 'Declared comparisons: a - b on the same tasks and the same noise',
    columns: ['id', 'metric', 'a - b', 'difference', '95 % interval', 'p (Holm)', 'changed', 'detectable'],
    rows: comparisons.map(comparisonRow),
    notes: [
      'changed: share of tasks that came out differently',
      'detectable: the difference that so many tasks, so spread, show 4 times in 5',
    ],
  };
}

function comparisonRow({ id, metric, a, b, difference, holm }: ComparisonReport): readonly string[] {
  const names = [id, metric, `${a} - ${b}`];
  if (difference === null) return [...names, ...Array.from({ length: 5 }, () => NOTHING)];
  const { mean, changed, detectable } = difference;
  return [
    ...names,
    signed(mean),
    intervalText(difference, signed),
    chance(holm ?? 1),
    percent(changed),
    detectable.toFixed(3),
  ];
}

function expectationTable({ expectations }: Report): Table {
  return {
    title: 'Expectations',
    columns: ['id', 'expected', 'outcome', 'seen'],
    rows: expectations.map(expectationRow),
  };
}

function expectationRow({ id, says, outcome, seen }: ExpectationReport): readonly string[] {
  const told = seen.map(
    ({ of, estimate }) =>
      `${of}: ${estimate === null ? NOTHING : `${decimal(estimate.mean)} ${intervalText(estimate, decimal)}`}`,
  );
  return [id, says, outcome.replace('-', ' '), told.join('; ')];
}

const NOTHING = '-';

function meanText(estimate: Estimate | null): string {
  if (estimate === null) return NOTHING;
  if (estimate.interval === null) return decimal(estimate.mean);
  const [low, high] = estimate.interval;
  return `${decimal(estimate.mean)} ±${decimal((high - low) / 2)}`;
}

function intervalText({ interval }: Estimate, text: (bound: number) => string): string {
  return interval === null ? NOTHING : `[${text(interval[0])}, ${text(interval[1])}]`;
}

function signed(value: number): string {
  const text = decimal(value);
  return Number(text) > 0 ? `+${text}` : text;
}

function chance(p: number): string {
  return p < 0.001 ? '<0.001' : p.toFixed(3);
}

function points(share: number): string {
  return (100 * share).toFixed(1);
}

function percent(share: number | null): string {
  return share === null ? NOTHING : `${Math.round(1000 * share) / 10} %`;
}

function decimal(value: number): string {
  const text = value.toFixed(3);
  return Number(text) === 0 ? '0.000' : text;
}
