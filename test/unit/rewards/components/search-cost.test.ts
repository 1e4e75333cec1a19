import { describe, expect, it } from 'vitest';
import { searchCost } from '../../../../src/rewards/components/index.ts';
import { answering, searching, valuesOf } from '../../../views.ts';

const queries = (count: number): { searches: { query: string }[] } => ({
  searches: Array.from({ length: count }, (_, at) => ({ query: `query ${at}` })),
});

describe('search-cost', () => {
  describe('what it pays', () => {
    it('minus the price of each query, nothing for turns without one', () => {
      const episode = { turns: [searching('a'), searching('b'), answering('Paris')] };
      expect(valuesOf(searchCost(), episode)).toEqual([-0.01, -0.01, 0]);
      expect(valuesOf(searchCost({ price: 0.25 }), episode)).toEqual([-0.25, -0.25, 0]);
    });

    it('nothing for the first, where they are free', () => {
      const episode = { turns: [queries(2), queries(3), queries(1)] };
      expect(valuesOf(searchCost({ price: 0.1, free: 3 }), episode)).toEqual([0, -0.2, -0.1]);
    });

    it('at most 1 a turn, and in sum what the limit on searches allows', () => {
      expect(valuesOf(searchCost({ price: 0.5 }), { turns: [queries(40)] })).toEqual([-1]);
      const { sum } = searchCost({ price: 0.1, free: 1 });
      expect(sum?.({ turns: 4, invalid: 3, calls: { search: 3 } })).toEqual([-0.2, 0]);
      expect(sum?.({ turns: 4, invalid: 3, calls: {} })).toEqual([-4, 0]);
    });
  });

  describe('what it withstands', () => {
    it('forty queries in one call: each is priced', () => {
      expect(valuesOf(searchCost(), { turns: [queries(40)] })).toEqual([-0.4]);
    });

    it('calls of other services, which are no searches', () => {
      const opened = { searches: [{ query: 'p1', service: 'open' }] };
      expect(valuesOf(searchCost(), { turns: [opened, searching('a')] })).toEqual([0, -0.01]);
    });
  });

  it('refuses a price outside (0, 1]', () => {
    expect(() => searchCost({ price: 0 })).toThrow('search-cost: parameter "price"');
    expect(() => searchCost({ price: 2 })).toThrow('search-cost: parameter "price"');
  });
});
