import { describe, expect, it } from 'vitest';
import type { Maybe } from '../../../src/core/index.ts';
import { bm25, cached, retrieverParts, type Found, type Query, type Retriever } from '../../../src/retrievers/index.ts';
import { corpusOf, hitsFor, hitsIn, settled } from './passages.ts';

const corpus = corpusOf(['a cat', 'a dog', 'a cat and a dog']);

/** A retriever that counts what it is asked. */
function counted(answer: (query: Query) => Maybe<Found>): { retriever: Retriever; asked: Query[][] } {
  const asked: Query[][] = [];
  const search = (batch: readonly Query[]): readonly Maybe<Found>[] => {
    asked.push([...batch]);
    return batch.map(answer);
  };
  return { retriever: { name: 'counted', timeoutMs: 1_000, search }, asked };
}

const inner = bm25(corpus);
const failure: Found = { failure: { code: 'unavailable', message: 'down' } };

describe('cached', () => {
  it('finds the same hits, byte for byte, and asks once', async () => {
    const { retriever, asked } = counted((query) => inner.search([query])[0] ?? []);
    const cache = cached(retriever);
    const bare = JSON.stringify(await hitsFor(inner, 'cat dog', 2));
    expect(JSON.stringify(await hitsFor(cache, 'cat dog', 2))).toBe(bare);
    expect(JSON.stringify(await hitsFor(cache, 'cat dog', 2))).toBe(bare);
    expect(asked).toEqual([[{ text: 'cat dog', k: 2 }]]);
  });

  it('tells queries apart by what is left after cleaning, and by k', async () => {
    const { retriever, asked } = counted((query) => inner.search([query])[0] ?? []);
    const cache = cached(retriever);
    for (const text of ['cat', ' c\u200bat\n', 'ｃａｔ', 'Cat']) await hitsFor(cache, text, 1);
    await hitsFor(cache, 'cat', 2);
    expect(asked.flat()).toEqual([
      { text: 'cat', k: 1 },
      { text: 'Cat', k: 1 },
      { text: 'cat', k: 2 },
    ]);
  });

  it('asks for the missing queries of a batch in one batch, each once, and keeps the places', async () => {
    const { retriever, asked } = counted((query) => inner.search([query])[0] ?? []);
    const cache = cached(retriever);
    await hitsFor(cache, 'dog', 1);
    const batch = ['cat', 'dog', 'cat', 'cow'].map((text) => ({ text, k: 1 }));
    const found = await settled(cache.search(batch));
    expect(found.map((one) => hitsIn(one).map((hit) => hit.id))).toEqual([['p1'], ['p2'], ['p1'], []]);
    expect(asked.slice(1)).toEqual([['cat', 'cow'].map((text) => ({ text, k: 1 }))]);
  });

  it('lets queries that are under way share one answer', async () => {
    const { retriever, asked } = counted(async (query) => inner.search([query])[0] ?? []);
    const cache = cached(retriever);
    const both = await Promise.all([hitsFor(cache, 'cat'), hitsFor(cache, 'cat')]);
    expect(both[0]).toEqual(both[1]);
    expect(asked).toHaveLength(1);
    expect(cache.timeoutMs).toBe(1_000);
  });

  it.each([
    ['an answer', () => failure],
    ['a later answer', async () => failure],
    ['a broken promise', async () => Promise.reject(new Error('broken'))],
  ])('never keeps a failure: %s', async (_says, fail) => {
    let broken = true;
    const { retriever } = counted((query) => (broken ? fail() : (inner.search([query])[0] ?? [])));
    const cache = cached(retriever);
    await expect(hitsFor(cache, 'cat')).rejects.toThrow(/down|broken/);
    broken = false;
    expect(await hitsFor(cache, 'cat')).toEqual(await hitsFor(inner, 'cat'));
  });

  it('forgets what was not used for longest', async () => {
    const { retriever, asked } = counted((query) => inner.search([query])[0] ?? []);
    const cache = cached(retriever, { entries: 2 });
    for (const text of ['cat', 'dog', 'cat', 'cow', 'cat', 'dog']) await hitsFor(cache, text);
    expect(asked.flat().map((query) => query.text)).toEqual(['cat', 'dog', 'cow', 'dog']);
  });

  it('says that a retriever left a place empty', async () => {
    const lazy: Retriever = { name: 'lazy', search: () => [] };
    await expect(hitsFor(cached(lazy), 'cat')).rejects.toThrow('fewer queries than it was asked');
  });

  it('is on the shelf, around whatever its inner names', async () => {
    const named: unknown[] = [];
    const part = retrieverParts['cached'];
    const made = part?.make(
      { inner: { use: 'bm25', b: 0.5 }, entries: 10 },
      {
        corpus,
        inner: (use) => {
          named.push(use);
          return inner;
        },
      },
    );
    expect(named).toEqual([{ use: 'bm25', b: 0.5 }]);
    expect(await made?.search([{ text: 'cat', k: 1 }])[0]).toMatchObject([{ id: 'p1' }]);
  });
});
