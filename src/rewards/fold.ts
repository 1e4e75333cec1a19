import { fail, isScored, type Column, type Rewards, type Score, type Unscored } from '../core/index.ts';
import { REWARD, type Columns, type OnlineStage, type Pipeline, type Row, type WholeStage } from './pipeline.ts';
import { graver, placeOf } from './places.ts';
import type { Reward, Scoreable } from './reward.ts';

/** A score function's result as a place: a number is a score without evidence. */
export function scoreOf(scoreable: Scoreable): Score | null {
  return typeof scoreable === 'number' ? { value: scoreable } : scoreable;
}

/**
 * Folds one turn: checks the ranges of the rewards' places in `row`, then lets the stages add theirs, up to the first
 * that needs the whole episode. O(1) in the length of the episode.
 * @param before The folded row of the turn before; `null` at turn 0.
 */
// oxlint-disable-next-line eslint/max-params -- once a turn: an options object would be garbage
export function foldRow(pipeline: Pipeline, row: Row, before: Row | null, index: number): void {
  checkRow(pipeline, row, index);
  for (const stage of pipeline.stages) {
    if (stage.turn === undefined) return;
    stage.turn(row, before, index);
  }
}

/**
 * Folds a whole episode.
 * @param columns One a reward of the pipeline, all of the episode's length. Not changed.
 * @returns All columns; `turns` is the column `reward` and `total` its sum, undiscounted and in the order of the turns.
 */
export function fold(pipeline: Pipeline, columns: Columns): Rewards {
  const length = lengthOf(pipeline, columns);
  const folded: Columns = {};
  for (const { name } of pipeline.rewards) folded[name] = columns[name] ?? [];
  const rows = Array.from({ length }, (_, index) => rowOf(folded, index));
  for (const [index, row] of rows.entries()) checkRow(pipeline, row, index);
  for (const stage of pipeline.stages) {
    if (stage.turn === undefined) runWhole(stage, folded, rows);
    else runOnline(stage, folded, rows);
  }
  const turns = folded[REWARD] ?? [];
  return { turns, total: totalOf(turns), columns: folded };
}

/** The sum of the places: one that does not apply counts as 0, an unscored one makes the total unscored. */
export function totalOf(turns: Column): Score {
  let sum = 0;
  let unscored: Unscored | null = null;
  for (const place of turns) {
    if (place === null) continue;
    if (isScored(place)) sum += place.value;
    else unscored = graver(unscored, place);
  }
  return unscored ?? { value: sum };
}

function lengthOf({ name, rewards }: Pipeline, columns: Columns): number {
  const [first] = rewards;
  const length = first === undefined ? 0 : (columns[first.name]?.length ?? 0);
  for (const reward of rewards) {
    const column = columns[reward.name];
    if (column === undefined) fail('reward/unknown-column', `${name}: the column "${reward.name}" was not scored`);
    if (column.length !== length) {
      fail(
        'reward/uneven-columns',
        `${name}: column "${reward.name}" has ${column.length} places, "${first?.name}" has ${length}`,
      );
    }
  }
  return length;
}

function rowOf(columns: Columns, index: number): Row {
  const row: Row = {};
  for (const [name, column] of Object.entries(columns)) row[name] = column[index] ?? null;
  return row;
}

function runOnline(stage: OnlineStage, columns: Columns, rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) stage.turn(row, rows[index - 1] ?? null, index);
  columns[stage.adds] = rows.map((row) => placeOf(row, stage.adds));
}

function runWhole(stage: WholeStage, columns: Columns, rows: readonly Row[]): void {
  stage.end(columns);
  for (const [index, row] of rows.entries()) row[stage.adds] = columns[stage.adds]?.[index] ?? null;
}

function checkRow({ rewards }: Pipeline, row: Row, index: number): void {
  for (const reward of rewards) {
    const place = row[reward.name];
    if (isScored(place) && !(place.value >= reward.range[0] && place.value <= reward.range[1])) {
      outside(reward, place.value, index);
    }
  }
}

function outside({ name, range }: Reward, value: number, index: number): never {
  fail('reward/out-of-range', `${name} scored ${value} at turn ${index}, outside its range [${range[0]}, ${range[1]}]`);
}
