import type { Json } from './json.ts';

/** A stretch of text that a score speaks of. UTF-16 offsets in memory, code points in files and on wires. */
export interface Segment {
  readonly source: 'policy' | 'environment' | 'task' | 'system';
  readonly turn: number;
  readonly start: number;
  readonly end: number;
  readonly value?: number | undefined;
}

/** A place that was scored. Evidence may quote gold, so it stays in the trajectory and never reaches a policy. */
export interface Scored {
  readonly value: number;
  readonly evidence?: Json | undefined;
  readonly segments?: readonly Segment[] | undefined;
}

/** A place that should have been scored and could not: a failure, or `pending` while a judge has not answered. */
export interface Unscored {
  readonly unscored: string;
  readonly pending?: true | undefined;
}

/** A value, or a reason why there is none. `null` in a column is the third state: the reward does not apply there. */
export type Score = Scored | Unscored;

/** One place a turn. */
export type Column = readonly (Score | null)[];

/** Whether a place holds a value. */
export function isScored(score: Score | null | undefined): score is Scored {
  return score !== null && score !== undefined && 'value' in score;
}

/** What an episode earned: one place a turn, their total, and every column behind them. Totals are undiscounted. */
export interface Rewards {
  readonly turns: Column;
  readonly total: Score;
  readonly columns: { readonly [name: string]: Column };
}
