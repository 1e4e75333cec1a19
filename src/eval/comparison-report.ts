import { fail } from '../core/index.ts';
import { type Cell, selects } from './cells.ts';
import { taskMeans } from './clusters.ts';
import type { Comparison, Selector } from './scenario.ts';
import type { Sheet } from './sheet.ts';
import { holm, pairedDifference, type PairedDifference } from './statistics/index.ts';

/** What came of a declared comparison. */
export interface ComparisonReport {
  readonly id: string;
  readonly metric: string;
  /** Ids of the two cells. */
  readonly a: string;
  readonly b: string;
  /** a - b; `null` without a task that both have. */
  readonly difference: PairedDifference | null;
  /** p, adjusted for all declared comparisons. */
  readonly holm: number | null;
}

/** Reports every declared comparison, with p-values adjusted for their number. */
export function comparisonReports(sheet: Sheet): readonly ComparisonReport[] {
  const { compare } = sheet.scenario;
  const differences = compare.map((comparison) => differenceOf(sheet, comparison));
  const adjusted = holm(differences.map((difference) => difference?.p ?? 1));
  return compare.map((comparison, at) => {
    const { a, b } = cellsOf(sheet, comparison);
    const difference = differences[at] ?? null;
    const { id, metric } = comparison;
    return { id, metric, a: a.id, b: b.id, difference, holm: difference === null ? null : (adjusted[at] ?? null) };
  });
}

/** The paired difference of a comparison, with an interval of this confidence. */
export function differenceOf(sheet: Sheet, comparison: Comparison, confidence?: number): PairedDifference | null {
  const { a, b } = cellsOf(sheet, comparison);
  const { metric } = comparison;
  const pair = { a: taskMeans(sheet.episodesOf(a), metric), b: taskMeans(sheet.episodesOf(b), metric) };
  return pairedDifference(pair, { rng: sheet.rng('difference'), confidence });
}

/** Each side selects one cell: a scenario in which it does not is refused before it is run. */
function cellsOf({ cells }: Sheet, { id, a, b, at }: Comparison): { readonly a: Cell; readonly b: Cell } {
  const one = (selector: Selector): Cell =>
    cells.find((cell) => selects({ ...at, ...selector }, cell)) ??
    fail('scenario/which-cell', `${id}: no cell is selected`);
  return { a: one(a), b: one(b) };
}
