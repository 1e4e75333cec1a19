import { fail } from '../../core/index.ts';
import { onePlace, partial, withZero, type Bounds } from '../bounds.ts';
import type { OnlineStage } from '../pipeline.ts';
import { graver, isUnscored, placeOf } from '../places.ts';

/** Which column passes, and what lets it. */
export interface GateOptions {
  /** What passes or becomes 0. */
  readonly column: string;
  /** The column that opens the gate ... */
  readonly by: string;
  /** ... at this value and above. Must be above 0, so that nothing earned opens nothing. */
  readonly from: number;
  /** The new column. Default: the gated one's name with `.gated`. */
  readonly adds?: string | undefined;
}

/**
 * Lets a column through where another is high enough, and pays 0 where it is not: format only after a real search, a
 * length penalty only on right answers. Does not apply where either column does not.
 */
export function gate({ column, by, from, adds = `${column}.gated` }: GateOptions): OnlineStage {
  if (!(from > 0)) fail('reward/bad-stage', `gate of ${column}: from ${from} is not above 0`);
  return {
    name: 'gate',
    adds,
    reads: [column, by],
    formula: `${adds} = ${column} where ${by} >= ${from}, else 0`,
    turn(row) {
      const place = placeOf(row, column);
      const opener = placeOf(row, by);
      if (place === null || opener === null) row[adds] = null;
      else if (isUnscored(place)) row[adds] = isUnscored(opener) ? graver(place, opener) : place;
      else if (isUnscored(opener)) row[adds] = opener;
      else row[adds] = { value: opener.value >= from ? place.value : 0 };
    },
    bounds: (of) => gated(of(column), of(by), from),
  };
}

function gated(column: Bounds, by: Bounds, from: number): Bounds {
  const places = Math.min(column.places, by.places);
  if (by.place[1] < from) return { place: [0, 0], places, sum: [0, 0] };
  const open = by.place[0] >= from;
  const place = open ? column.place : withZero(column.place);
  if (places !== 1) return { place, places, sum: partial(column) };
  const alwaysOpen = open && onePlace(by)[0] >= from;
  return { place, places, sum: alwaysOpen ? onePlace(column) : withZero(onePlace(column)) };
}
