import { describe, expect, it } from 'vitest';
import { random, retrieverParts } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor } from './passages.ts';

const corpus = corpusOf(Array.from({ length: 40 }, (_, at) => `passage ${at}`));
const idsOf = async (text: string, k = 5, seed = 0) =>
  (await hitsFor(random(corpus, { seed }), text, k)).map(({ id }) => id);

describe('random', () => {
  it('finds as many passages as were wanted, whatever is asked', async () => {
    expect(new Set(await idsOf('harbour')).size).toBe(5);
    expect(new Set(await idsOf('harbour', 100))).toEqual(new Set(corpus.passages.map(({ id }) => id)));
  });

  it('draws for other words anew, and not for the same words in another dress', async () => {
    expect(await idsOf('  Who FOUNDED the harbour?')).toEqual(await idsOf('who founded harbour'));
    expect(await idsOf('who founded harbours first')).not.toEqual(await idsOf('who founded harbour'));
  });

  it('draws other passages under another seed', async () => {
    expect(await idsOf('harbour', 5, 1)).not.toEqual(await idsOf('harbour', 5, 2));
  });

  it('draws every passage equally often', async () => {
    const drawn = new Map<string, number>();
    for (let query = 0; query < 800; query += 1)
      for (const id of await idsOf(`word${query}`)) drawn.set(id, (drawn.get(id) ?? 0) + 1);
    // 4,000 draws of 40: chi-square with 39 degrees of freedom passes 72.1 once in a thousand
    const excess = corpus.passages.reduce((sum, { id }) => sum + ((drawn.get(id) ?? 0) - 100) ** 2 / 100, 0);
    expect(excess).toBeLessThan(72.1);
  });

  it('does not depend on the order of the corpus', async () => {
    const reversed = { ...corpus, passages: corpus.passages.toReversed() };
    expect((await hitsFor(random(reversed), 'harbour')).map(({ id }) => id)).toEqual(await idsOf('harbour', 10));
  });

  it('is on the shelf', () => {
    expect(retrieverParts['random']?.make({ seed: 1 }, { corpus, inner: () => random(corpus) }).name).toBe('random');
  });
});
