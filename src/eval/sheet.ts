import { Rng } from '../core/index.ts';
import { type Cell, levelsOf } from './cells.ts';
import type { Measured } from './measure.ts';
import type { Scenario } from './scenario.ts';

/** What was played, for a report. */
export interface Played {
  readonly tasks: { readonly name: string; readonly fingerprint: string; readonly ids: readonly string[] };
  /** Every episode that has ended, in any order. */
  readonly episodes: readonly Measured[];
  /** Ids of the policies that saw gold. */
  readonly privileged: ReadonlySet<string>;
}

/** Episodes by cell, and where the draws of their statistics come from. */
export interface Sheet {
  readonly scenario: Scenario;
  readonly cells: readonly Cell[];
  readonly privileged: ReadonlySet<string>;
  /** The episodes of a cell by task and rollout, so that the order in which they ended changes no byte. */
  episodesOf(cell: Cell): readonly Measured[];
  /** A fresh stream for one kind of statistic: all cells and metrics draw the same tasks, so that equal values have equal intervals. */
  rng(of: string): Rng;
}

/** Lays out what was played. */
export function sheetOf(scenario: Scenario, { tasks, episodes, privileged }: Played): Sheet {
  const places = new Map(tasks.ids.map((id, place) => [id, place]));
  const placeOf = ({ task }: Measured): number => places.get(task) ?? places.size;
  const sorted = episodes.toSorted((x, y) => placeOf(x) - placeOf(y) || x.rollout - y.rollout);
  const byCell = new Map<string, Measured[]>();
  for (const episode of sorted) {
    const cell = byCell.get(episode.cell) ?? [];
    byCell.set(episode.cell, cell);
    cell.push(episode);
  }
  return {
    scenario,
    cells: levelsOf(scenario).flatMap((level) => level.cells),
    privileged,
    episodesOf: ({ id }) => byCell.get(id) ?? [],
    rng: (of) => Rng.of(scenario.seed).fork('report').fork(of),
  };
}
