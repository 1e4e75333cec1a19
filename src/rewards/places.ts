import { isScored, type Score, type Unscored } from '../core/index.ts';
import type { Row } from './pipeline.ts';

/** A place of a row; a column that is not there yet does not apply. */
export function placeOf(row: Row, column: string): Score | null {
  return row[column] ?? null;
}

/** Whether a place should have been scored and could not. */
export function isUnscored(place: Score | null): place is Unscored {
  return place !== null && !isScored(place);
}

/** Which of two unscored places a fold passes on: a failure is final, what is pending may still arrive. */
export function graver(a: Unscored | null, b: Unscored): Unscored {
  return a === null || (a.pending === true && b.pending !== true) ? b : a;
}
