import { describe, expect, it } from 'vitest';
import { flexsearch } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor, idsFor } from './passages.ts';

const films = corpusOf([
  { id: 'moby', title: 'Moby Dick', text: 'A captain hunts a white whale from his ship.' },
  { id: 'alien', title: 'Alien', text: 'A crew meets an alien aboard a ship in deep space.' },
  { id: 'rider', title: 'Whale Rider', text: 'A girl rides a whale.' },
]);

describe('flexsearch ranks', () => {
  it.each([
    ['whale', ['rider', 'moby'], 'a term that stands earlier counts more'],
    ['ship whale', ['moby', 'rider', 'alien'], 'more terms beat fewer'],
    ['WHALES!', ['rider', 'moby'], 'it sees the terms of the same analyzer as bm25'],
    ['the of', [], 'stop words find nothing'],
    ['submarine', [], 'a term that no passage holds finds nothing'],
    ['', [], 'nothing finds nothing'],
  ])('%j: %j, since %s', async (query, ids) => {
    expect(await idsFor(flexsearch(films), query)).toEqual(ids);
  });

  it('orders ties by id, whatever the order of the corpus', async () => {
    const twins = ['c', 'a', 'b'].map((id) => ({ id, text: 'one cat' }));
    expect(await idsFor(flexsearch(corpusOf(twins)), 'cat')).toEqual(['a', 'b', 'c']);
    expect(await idsFor(flexsearch(corpusOf(twins.toReversed())), 'cat')).toEqual(['a', 'b', 'c']);
  });

  it('shows a score that falls with the rank and says no more', async () => {
    expect((await hitsFor(flexsearch(films), 'ship whale')).map(({ rank, score }) => [rank, score])).toEqual([
      [1, 1],
      [2, 0.5],
      [3, 0.3333],
    ]);
  });
});

describe('flexsearch parameters', () => {
  it('forward finds words by their beginning', async () => {
    expect(await idsFor(flexsearch(films), 'capt')).toEqual([]);
    expect(await idsFor(flexsearch(films, { tokenize: 'forward' }), 'capt')).toEqual(['moby']);
  });

  it('are refused when they are unknown', () => {
    expect(() => flexsearch(films, { tokenise: 'full' } as object)).toThrow(
      /unknown parameter "tokenise"; did you mean/,
    );
  });
});
