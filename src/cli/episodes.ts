import { fail, ForagymError, isScored, nearest, type JsonObject, type Score, type StopReason } from '../core/index.ts';
import { replay } from '../episode/index.ts';
import type { Trajectory } from '../log/index.ts';
import { numberText } from './episode-text.ts';
import type { Table } from './table.ts';
import { trajectoriesIn } from './trajectories.ts';

/** Which episodes of a file are meant. */
export interface Selection {
  /** The number in the file, from 1. */
  readonly episode?: number | undefined;
  /** All episodes of a task. */
  readonly task?: string | undefined;
}

/** An episode and its number in the file, from 1. */
export interface Numbered {
  readonly number: number;
  readonly trajectory: Trajectory;
}

/** The selected episodes of a file, in its order: without a selection, all. Refuses a selection that selects nothing. */
export async function* episodesIn(file: string, { episode, task }: Selection): AsyncGenerator<Numbered> {
  const tasks = new Set<string>();
  let number = 0;
  let found = 0;
  for await (const trajectory of trajectoriesIn(file)) {
    number += 1;
    const { id } = trajectory.log.task;
    tasks.add(id);
    if ((episode ?? number) !== number || (task ?? id) !== id) continue;
    found += 1;
    yield { number, trajectory };
    if (episode !== undefined) return;
  }
  if (found > 0) return;
  if (task !== undefined)
    fail('env/unknown-task', `${file} has no episode of task "${task}"${nearest(task, [...tasks])}`);
  fail(
    'params/invalid',
    `${file} has ${number} episodes${episode === undefined ? '' : `, so none is number ${episode}`}`,
  );
}

/** An episode in one row. */
export interface IndexRow {
  readonly episode: number;
  readonly task: string;
  readonly cell: string;
  /** `null` where no run numbered it. */
  readonly rollout: number | null;
  readonly turns: number;
  /** `null` while the episode is running, or when its log can no longer be played. */
  readonly stop: StopReason | null;
  readonly total: Score | null;
  readonly contentHash: string;
}

/** The row of an episode. Why it stopped follows from its log, so it is played again for it. */
export async function indexRow({ number, trajectory }: Numbered): Promise<IndexRow> {
  const { log, meta, scorings, contentHash } = trajectory;
  return {
    episode: number,
    task: log.task.id,
    ...playedAs(meta),
    turns: log.entries.filter(({ type }) => type === 'step').length,
    stop: await stopOf(trajectory),
    total: scorings[0]?.rewards.total ?? null,
    contentHash,
  };
}

/** The cell and the rollout that a run wrote beside an episode; empty and `null` where no run played it. */
export function playedAs({ cell, rollout }: JsonObject): { readonly cell: string; readonly rollout: number | null } {
  return { cell: typeof cell === 'string' ? cell : '', rollout: typeof rollout === 'number' ? rollout : null };
}

async function stopOf(trajectory: Trajectory): Promise<StopReason | null> {
  try {
    const { results } = await replay(trajectory, { mode: 'trust' });
    return results.at(-1)?.info.stop ?? null;
  } catch (thrown) {
    if (thrown instanceof ForagymError) return null;
    throw thrown;
  }
}

/** Rows beyond these are left out: nobody reads them on a screen. */
const SHOWN = 12;

/** The index of a file. */
export function indexTable(file: string, rows: readonly IndexRow[]): Table {
  const left = rows.length - SHOWN;
  return {
    title: `${file}, ${rows.length === 1 ? 'one episode' : `${rows.length} episodes`}`,
    columns: ['episode', 'cell', 'task', 'rollout', 'turns', 'stop', 'reward'],
    rows: rows
      .slice(0, SHOWN)
      .map(({ episode, cell, task, rollout, turns, stop, total }) => [
        String(episode),
        cell,
        task,
        rollout === null ? '' : String(rollout),
        String(turns),
        stop ?? '-',
        totalText(total),
      ]),
    notes: left > 0 ? [`... and ${left} more: choose with --episode or --task`] : [],
  };
}

function totalText(total: Score | null): string {
  if (total === null) return '-';
  return isScored(total) ? numberText(total.value) : 'unscored';
}
