import { fail } from '../../core/index.ts';
import { partial, withZero, type Bounds, type Interval } from '../bounds.ts';
import type { OnlineStage } from '../pipeline.ts';
import { isUnscored, placeOf } from '../places.ts';

/** What is clipped, and to what. */
export interface ClipOptions {
  readonly column: string;
  readonly min: number;
  readonly max: number;
  /** The new column. Default: the clipped one's name with `.clipped`. */
  readonly adds?: string | undefined;
}

/** Holds every place of a column between two values: it bounds turns, not their sum. */
export function clip({ column, min, max, adds = `${column}.clipped` }: ClipOptions): OnlineStage {
  if (!(min <= max)) fail('reward/bad-stage', `clip of ${column}: min ${min} is above max ${max}`);
  const hold = (value: number): number => Math.min(Math.max(value, min), max);
  return {
    name: 'clip',
    adds,
    reads: [column],
    formula: `${adds} = ${column} held in [${min}, ${max}]`,
    turn(row) {
      const place = placeOf(row, column);
      row[adds] = place === null || isUnscored(place) ? place : { value: hold(place.value) };
    },
    bounds: (of) => clipped(of(column), hold),
  };
}

function clipped(column: Bounds, hold: (value: number) => number): Bounds {
  const place: Interval = [hold(column.place[0]), hold(column.place[1])];
  const { places } = column;
  if (hold(0) !== 0) {
    const [low, high] = withZero(place);
    return { place, places, sum: [places * low, places * high] };
  }
  // 0 stays 0, so clipping only takes from each place
  if (places === 1) return { place, places, sum: [hold(column.sum[0]), hold(column.sum[1])] };
  const [low, high] = partial(column);
  return {
    place,
    places,
    sum: [Math.max(low, places * Math.min(place[0], 0)), Math.min(high, places * Math.max(place[1], 0))],
  };
}
