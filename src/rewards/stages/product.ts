import type { Unscored } from '../../core/index.ts';
import { multiplied, onePlace, withZero, type Bounds } from '../bounds.ts';
import type { OnlineStage } from '../pipeline.ts';
import { graver, isUnscored, placeOf } from '../places.ts';

/** What is multiplied. */
export interface ProductOptions {
  /** Two columns or more. */
  readonly columns: readonly string[];
  /** The new column. */
  readonly adds: string;
}

/**
 * Multiplies columns, place by place: coverage times outcome, so that reading well pays only who then answers right.
 * Does not apply where one of them does not.
 */
export function product({ columns, adds }: ProductOptions): OnlineStage {
  return {
    name: 'product',
    adds,
    reads: columns,
    formula: `${adds} = ${columns.join(' x ')}`,
    turn(row) {
      let value = 1;
      let unscored: Unscored | null = null;
      for (const column of columns) {
        const place = placeOf(row, column);
        if (place === null) {
          row[adds] = null;
          return;
        }
        if (isUnscored(place)) unscored = graver(unscored, place);
        else value *= place.value;
      }
      row[adds] = unscored ?? { value };
    },
    bounds: (of) => columns.map(of).reduce(times),
  };
}

function times(a: Bounds, b: Bounds): Bounds {
  const place = multiplied(a.place, b.place);
  const places = Math.min(a.places, b.places);
  if (places === 1) return { place, places, sum: multiplied(onePlace(a), onePlace(b)) };
  const [low, high] = withZero(place);
  return { place, places, sum: [places * low, places * high] };
}
