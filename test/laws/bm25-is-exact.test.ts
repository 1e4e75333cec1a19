import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/core/index.ts';
import { bm25, type Bm25Params, type Found } from '../../src/retrievers/index.ts';
import { analyse } from '../../src/text/index.ts';
import { corpusOf, hitsIn, settled } from '../unit/retrievers/passages.ts';

/** The scores of all passages by the formula, read off the texts: no index, no typed arrays, no rounding. */
function bruteForce(
  passages: readonly Passage[],
  query: string,
  { k1, b }: { k1: number; b: number },
): Map<string, number> {
  const terms = new Map(passages.map(({ id, title = '', text }) => [id, analyse(`${title} ${text}`)]));
  const mean = [...terms.values()].reduce((sum, own) => sum + own.length, 0) / passages.length;
  const scores = new Map<string, number>();
  for (const [id, own] of terms) {
    let score = 0;
    for (const term of analyse(query)) {
      const df = [...terms.values()].filter((all) => all.includes(term)).length;
      const tf = own.filter((one) => one === term).length;
      const idf = Math.log(1 + (passages.length - df + 0.5) / (df + 0.5));
      if (tf > 0) score += (idf * tf) / (tf + k1 * (1 - b + (b * own.length) / mean));
    }
    if (score > 0) scores.set(id, score);
  }
  return scores;
}

const word = fc.constantFrom(
  'cat',
  'cats',
  'dog',
  'cow',
  'the',
  'of',
  'ship',
  'Ocean',
  'whale',
  'sea',
  'café',
  '東京',
  '7',
);
const words = (maxLength: number): fc.Arbitrary<string> => fc.array(word, { maxLength }).map((all) => all.join(' '));
const passages = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), title: words(2), text: words(12) }),
  { selector: (passage) => passage.id, maxLength: 25 },
);
const cases = fc.record({
  passages,
  query: words(6),
  k: fc.integer({ min: 1, max: 30 }),
  k1: fc.double({ min: 0, max: 3, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
});

async function found(
  all: readonly Passage[],
  queries: readonly string[],
  { k, ...params }: Partial<Bm25Params> & { k: number },
): Promise<readonly Found[]> {
  return settled(bm25(corpusOf(all), params).search(queries.map((text) => ({ text, k }))));
}

async function hits(all: readonly Passage[], query: string, how: Partial<Bm25Params> & { k: number }) {
  const [one] = await found(all, [query], how);
  return hitsIn(one);
}

describe('bm25', () => {
  it('finds what the formula finds, with its scores, for any corpus, query and parameters', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ passages, query, k, k1, b }) => {
        const expected = bruteForce(passages, query, { k1, b });
        const best = [...expected.values()].toSorted((x, y) => y - x).slice(0, k);
        const got = await hits(passages, query, { k, k1, b });
        expect(got).toHaveLength(best.length);
        for (const [at, { id, score, rank }] of got.entries()) {
          // half a step of rounding, and single-precision shares
          expect(Math.abs(score - (expected.get(id) ?? 0))).toBeLessThan(6e-5);
          expect(Math.abs(score - (best[at] ?? 0))).toBeLessThan(1.6e-4);
          expect(rank).toBe(at + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('falls by rank, and orders equal scores by id', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ passages, query, k, k1, b }) => {
        const got = await hits(passages, query, { k, k1, b });
        const sorted = got.toSorted((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
        expect(got.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
      }),
    );
  });

  it('finds the same in any order of the corpus, of the query and of the batch', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.array(words(4), { maxLength: 4 }), async ({ passages, query, k, k1, b }, others) => {
        const got = await hits(passages, query, { k, k1, b });
        expect(await hits(passages.toReversed(), query, { k, k1, b })).toEqual(got);
        expect(await hits(passages, query.split(' ').toReversed().join(' '), { k, k1, b })).toEqual(got);
        const batch = await found(passages, [...others, query, ...others], { k, k1, b });
        expect(batch[others.length]).toEqual(got);
      }),
    );
  });

  it('finds first, of k + 1, the k', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ passages, query, k, k1, b }) => {
        const more = await hits(passages, query, { k: k + 1, k1, b });
        expect(await hits(passages, query, { k, k1, b })).toEqual(more.slice(0, k));
      }),
    );
  });
});
