import * as v from 'valibot';
import { check, type Part } from '../../../core/index.ts';
import type { Reward, TurnReward, TurnView } from '../../reward.ts';
import { SEARCH } from '../../searches.ts';

/** What searching costs. */
export interface SearchCostParams {
  /** Of one query, in (0, 1]. Default 0.01. */
  readonly price: number;
  /** Queries of an episode that cost nothing. Default 0. */
  readonly free: number;
}

const schema = v.strictObject({
  price: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.01),
  free: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

/**
 * Minus the price of every query that was put to the world this turn, down to -1: of each query, however many left in one
 * call. Its sum is bounded by the limit on calls of `search`, where there is one.
 */
export function searchCost(params: Partial<SearchCostParams> = {}): TurnReward {
  const { price, free } = check(schema, params, 'search-cost');
  return {
    name: 'search-cost',
    says: `minus ${price} for each query${free === 0 ? '' : ` after the first ${free}`}`,
    scope: 'turn',
    range: [-1, 0],
    sum({ turns, calls }) {
      const queries = Math.max((calls[SEARCH] ?? Number.POSITIVE_INFINITY) - free, 0);
      return [-Math.min(turns, price * queries), 0];
    },
    score(turn) {
      const queries = queriesOf(turn);
      const unpaid = free === 0 || queries === 0 ? 0 : Math.max(free - queriesBefore(turn), 0);
      const paid = Math.max(queries - unpaid, 0);
      return paid === 0 ? 0 : -Math.min(price * paid, 1);
    },
  };
}

/** `search-cost` by name. */
export const searchCostPart: Part<Reward, undefined, SearchCostParams> = {
  params: schema,
  says: 'minus a price for each query that was put to the world',
  make: searchCost,
};

function queriesBefore(turn: TurnView): number {
  let queries = 0;
  for (let past = turn.previous; past !== null; past = past.previous) queries += queriesOf(past);
  return queries;
}

function queriesOf({ replies }: TurnView): number {
  let queries = 0;
  for (const { service } of replies) if (service === SEARCH) queries += 1;
  return queries;
}
