import { isScored, type Score } from '../core/index.ts';
import type { Trajectory } from '../log/index.ts';
import { playedAs } from './episodes.ts';
import type { Table } from './table.ts';

/** One stored episode under one preset: its stored total, and the total now. */
export interface Rescored {
  readonly cell: string;
  readonly preset: string;
  readonly before: Score | null;
  readonly after: Score;
}

/** The episodes of a cell under a preset. */
export interface RescoredRow {
  readonly cell: string;
  readonly preset: string;
  readonly episodes: number;
  /** Episodes with a total under the preset. */
  readonly scored: number;
  /** Mean totals over the episodes that have both; `null` without any. */
  readonly before: number | null;
  readonly after: number | null;
  /** Share of those whose total differs. */
  readonly changed: number | null;
}

/** One episode for the report. */
export function rescored({ meta, scorings }: Trajectory, preset: string, after: Score): Rescored {
  const { cell } = playedAs(meta);
  return { cell, preset, before: scorings[0]?.rewards.total ?? null, after };
}

/** One row a cell and preset, in the order in which they came. */
export function rescoredRows(all: readonly Rescored[]): readonly RescoredRow[] {
  const groups = new Map<string, Rescored[]>();
  for (const one of all) {
    const key = JSON.stringify([one.cell, one.preset]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [rowOf(group[0], group)]));
}

function rowOf({ cell, preset }: Rescored, group: readonly Rescored[]): RescoredRow {
  const pairs = group.flatMap(({ before, after }) =>
    isScored(before) && isScored(after) ? [{ before: before.value, after: after.value }] : [],
  );
  return {
    cell,
    preset,
    episodes: group.length,
    scored: group.filter(({ after }) => isScored(after)).length,
    before: meanOf(pairs.map(({ before }) => before)),
    after: meanOf(pairs.map(({ after }) => after)),
    changed: meanOf(pairs.map(({ before, after }) => (Math.abs(before - after) > 1e-9 ? 1 : 0))),
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The rows as a table. */
export function rescoredTable(rows: readonly RescoredRow[]): Table {
  return {
    title: 'stored and new reward, means over the episodes that have both',
    columns: ['cell', 'preset', 'episodes', 'scored', 'stored', 'new', 'difference', 'changed'],
    rows: rows.map(({ cell, preset, episodes, scored, before, after, changed }) => [
      cell,
      preset,
      String(episodes),
      String(scored),
      decimal(before),
      decimal(after),
      before === null || after === null ? '-' : signed(after - before),
      changed === null ? '-' : `${Math.round(1000 * changed) / 10} %`,
    ]),
  };
}

function decimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function signed(value: number): string {
  return value > 0 ? `+${value.toFixed(3)}` : value.toFixed(3);
}
