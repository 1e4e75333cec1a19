import { isScored, type Column, type Rewards, type StopReason, stops } from '../core/index.ts';
import { type Plugin, replay } from '../episode/index.ts';
import { type EpisodeKey, keyOf, type Trajectory } from '../log/index.ts';
import { metrics } from './metrics.ts';
import { reasonOf } from './reason.ts';

/** All that a report keeps of an episode. */
export interface Measured extends EpisodeKey {
  readonly stop: StopReason;
  /** Why it was failed or masked, on one line; absent when it was neither. */
  readonly reason?: string | undefined;
  /** What the trainer gets; `null` when the episode is masked or its reward could not be scored. */
  readonly total: number | null;
  /** Whether the pipeline's outcome column says right; `null` with `total`. */
  readonly right: boolean | null;
  /** By metric. `null`: does not apply, or is not scored. */
  readonly values: { readonly [metric: string]: number | null };
}

/** Measures a stored episode: folds its log again, which needs no retriever and no judge. */
export async function measure(
  trajectory: Trajectory,
  names: readonly string[],
  plugins: readonly Plugin[],
): Promise<Measured> {
  const { view, rewards, pipeline } = await replay(trajectory, { mode: 'trust', plugins });
  // a stored scoring may know more than a fold of one episode: what was scored with its group
  const earned = trajectory.scorings[0]?.rewards ?? rewards;
  const counts = stops[view.stop].scored;
  const values = metrics
    .filter(({ name }) => names.includes(name))
    .map(({ name, measure: of }) => [name, counts ? valueOf(of(view, earned)) : null] as const);
  const total = counts ? valueOf(earned.total) : null;
  return {
    ...keyOf(trajectory),
    stop: view.stop,
    reason: reasonOf(trajectory, view.stop),
    total,
    right: total === null ? null : isRight(earned, pipeline.outcome),
    values: Object.fromEntries(values),
  };
}

function isRight(
  { columns }: Rewards,
  { column, right }: { readonly column: string; readonly right: number },
): boolean {
  return sumOf(columns[column] ?? []) >= right;
}

function sumOf(column: Column): number {
  return column.reduce((sum, place) => sum + (isScored(place) ? place.value : 0), 0);
}

function valueOf(place: Column[number]): number | null {
  return isScored(place) ? place.value : null;
}
