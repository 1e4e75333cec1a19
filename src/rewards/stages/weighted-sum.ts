import type { Unscored } from '../../core/index.ts';
import { added, scaled, withZero, type Bounds } from '../bounds.ts';
import { REWARD, type OnlineStage } from '../pipeline.ts';
import { graver, isUnscored, placeOf } from '../places.ts';

/**
 * Adds up columns, place by place: `weightedSum({ 'answer-em': 0.9, format: 0.1 })`. A place that does not apply drops
 * out; where none applies the sum does not apply either; an unscored place makes the sum unscored.
 * @param adds The new column. Default `reward`.
 */
export function weightedSum(weights: { readonly [column: string]: number }, adds: string = REWARD): OnlineStage {
  const columns = Object.keys(weights);
  const factors = Object.values(weights);
  return {
    name: 'weighted-sum',
    adds,
    reads: columns,
    formula: `${adds} = ${columns.map((column, at) => term(factors[at] ?? 0, column, at === 0)).join('')}`,
    turn(row) {
      let sum = 0;
      let applies = false;
      let unscored: Unscored | null = null;
      for (let at = 0; at < columns.length; at += 1) {
        const place = placeOf(row, columns[at] ?? '');
        if (place === null) continue;
        if (isUnscored(place)) unscored = graver(unscored, place);
        else sum += (factors[at] ?? 0) * place.value;
        applies = true;
      }
      row[adds] = unscored ?? (applies ? { value: sum } : null);
    },
    bounds(of) {
      const terms = columns.map((column, at) => weighted(of(column), factors[at] ?? 0));
      return terms.length === 1 ? (terms[0] ?? none) : terms.reduce(plus, none);
    },
  };
}

const none: Bounds = { place: [0, 0], places: 0, sum: [0, 0] };

function weighted({ place, places, sum }: Bounds, factor: number): Bounds {
  return { place: scaled(place, factor), places, sum: scaled(sum, factor) };
}

function plus(a: Bounds, b: Bounds): Bounds {
  return {
    place: added(withZero(a.place), withZero(b.place)),
    places: Math.max(a.places, b.places),
    sum: added(a.sum, b.sum),
  };
}

function term(factor: number, column: string, first: boolean): string {
  const sign = factor < 0 ? (first ? '-' : ' - ') : first ? '' : ' + ';
  const size = Math.abs(factor);
  return `${sign}${size === 1 ? '' : `${size} `}${column}`;
}
