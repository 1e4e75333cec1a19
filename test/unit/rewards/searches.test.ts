import { describe, expect, it } from 'vitest';
import { isRepeat, searchesOf } from '../../../src/rewards/searches.ts';
import { viewOf } from '../../views.ts';

describe('the searches of a turn', () => {
  it('are the queries that reached the world, as terms and found ids', () => {
    const searches = [
      { query: 'the Towns of France', found: ['p1'] },
      { query: 'p1', service: 'open' },
    ];
    const [turn] = viewOf({ turns: [{ searches }] }).turns;
    expect(turn && searchesOf(turn)).toEqual([{ terms: 'franc town', found: ['p1'] }]);
  });

  it('survive replies and inputs of other shapes', () => {
    const [turn] = viewOf({ turns: [{}] }).turns;
    const odd = [
      { service: 'search', input: null, value: 'no list' },
      { service: 'search', input: { query: 7 }, value: [null, { id: 3 }, { id: 'p1' }] },
    ];
    expect(turn && searchesOf({ ...turn, replies: odd })).toEqual([
      { terms: '', found: [] },
      { terms: '', found: ['p1'] },
    ]);
  });
});

describe('a repeat', () => {
  it('is one of an earlier search, in the same turn or before', () => {
    const { turns } = viewOf({
      turns: [
        {
          searches: [
            { query: 'towns', found: ['p1'] },
            { query: 'Town', found: ['p1'] },
          ],
        },
        {
          searches: [
            { query: 'rivers', found: ['p2'] },
            { query: 'town', found: ['p1'] },
          ],
        },
      ],
    });
    expect(turns.map((turn) => searchesOf(turn).map((_, nth) => isRepeat(turn, nth)))).toEqual([
      [false, true],
      [false, true],
    ]);
  });
});
