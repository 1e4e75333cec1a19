import { fail } from '../../core/index.ts';
import { multiplied, partial, type Bounds, type Interval, type EpisodeLimits } from '../bounds.ts';
import type { OnlineStage } from '../pipeline.ts';
import { isUnscored, placeOf } from '../places.ts';

/** What fades, and how fast. */
export interface DecayOptions {
  readonly column: string;
  /** What is left of a place's value one turn later, in (0, 1]. */
  readonly factor: number;
  /** The new column. Default: the decayed one's name with `.decayed`. */
  readonly adds?: string | undefined;
}

/** Multiplies the place of turn t (from 0) by `factor` to the power of t: the same success is worth less the later it comes. */
export function decay({ column, factor, adds = `${column}.decayed` }: DecayOptions): OnlineStage {
  if (!(factor > 0 && factor <= 1)) fail('reward/bad-stage', `decay of ${column}: factor ${factor} is not in (0, 1]`);
  const powers = [1];
  const power = (turn: number): number => {
    for (let next = powers.length; next <= turn; next += 1) powers.push((powers[next - 1] ?? 1) * factor);
    return powers[turn] ?? 1;
  };
  return {
    name: 'decay',
    adds,
    reads: [column],
    formula: `${adds} = ${column} x ${factor}^turn`,
    turn(row, _before, index) {
      const place = placeOf(row, column);
      row[adds] = place === null || isUnscored(place) ? place : { value: place.value * power(index) };
    },
    bounds: (of, limits) => decayed(of(column), [power(lastTurn(limits)), 1]),
  };
}

function decayed(column: Bounds, left: Interval): Bounds {
  const place = multiplied(column.place, left);
  const { places } = column;
  return { place, places, sum: places === 1 ? multiplied(column.sum, left) : partial(column) };
}

function lastTurn({ turns }: EpisodeLimits): number {
  return Math.max(turns - 1, 0);
}
