import { describe, expect, it } from 'vitest';
import { bm25, failing, retrieverParts, type Retriever } from '../../../src/retrievers/index.ts';
import { corpusOf, settled } from './passages.ts';

const corpus = corpusOf(['a cat', 'a dog', 'a cow']);
const inner = bm25(corpus);
const queries = Array.from({ length: 400 }, (_, at) => ({ text: `cat dog ${at}`, k: 2 }));

/** How each query ended. */
async function failed(retriever: Retriever): Promise<readonly boolean[]> {
  return (await settled(retriever.search(queries))).map((found) => 'failure' in found);
}

describe('failing', () => {
  it('fails about the share that was asked for, and always the same queries', async () => {
    const struck = await failed(failing(inner, { share: 0.3 }));
    const { length } = struck.filter(Boolean);
    // three standard errors of 400 draws
    expect(Math.abs(length / 400 - 0.3)).toBeLessThan(3 * Math.sqrt(0.21 / 400));
    expect(await failed(failing(inner, { share: 0.3 }))).toEqual(struck);
    expect(await failed(failing(inner, { share: 0.3, seed: 1 }))).not.toEqual(struck);
  });

  it('gives the other queries the hits of the retriever inside, each its own', async () => {
    const found = await settled(failing(inner, { share: 0.5 }).search(queries));
    const bare = await settled(inner.search(queries));
    const kept = found.flatMap((one, at) => ('failure' in one ? [] : [at]));
    expect(kept.length).toBeGreaterThan(100);
    for (const at of kept) expect(found[at]).toEqual(bare[at]);
  });

  it('is the retriever inside at share 0, and nothing at share 1', async () => {
    expect(await settled(failing(inner, { share: 0 }).search(queries))).toEqual(await settled(inner.search(queries)));
    const unasked: Retriever = { name: 'unasked', search: () => expect.unreachable() };
    const found = await settled(failing(unasked, { share: 1, code: 'refused' }).search(queries));
    expect(found.every((one) => 'failure' in one && one.failure.code === 'refused')).toBe(true);
  });

  it('is on the shelf', () => {
    const made = retrieverParts['failing']?.make({ inner: { use: 'bm25' } }, { corpus, inner: () => inner });
    expect(made?.name).toBe('failing');
  });

  it('refuses a share over one', () => {
    expect(() => failing(inner, { share: 1.2 })).toThrow('failing: parameter "share"');
  });
});
