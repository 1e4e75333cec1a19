import * as v from 'valibot';
import { check, type Corpus, type Part } from '../core/index.ts';
import { analyse } from '../text/index.ts';
import { Bm25Index } from './bm25-index.ts';
import type { Retriever, RetrieverBuild } from './retriever.ts';

/** Parameters of {@link bm25}. */
export interface Bm25Params {
  /** How soon further occurrences of a term stop counting, 0 or more. Default .9, as Anserini's. */
  readonly k1: number;
  /** How much long passages are held back, 0 to 1. Default .4, as Anserini's. */
  readonly b: number;
}

const schema = v.strictObject({
  k1: v.optional(v.pipe(v.number(), v.minValue(0)), 0.9),
  b: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
});

/** Exact BM25 in Lucene's variant over title and text as one field: the inner loop of every step. */
export function bm25(corpus: Corpus, params: Partial<Bm25Params> = {}): Retriever {
  const { k1, b } = check(schema, params, 'bm25');
  const index = new Bm25Index(corpus, { k1, b, titleWeight: 1 });
  return { name: 'bm25', search: (batch) => batch.map(({ text, k }) => index.search(analyse(text), k)) };
}

/** The part of the shelf. */
export const bm25Part: Part<Retriever, RetrieverBuild, Bm25Params> = {
  params: schema,
  says: 'exact BM25 (Lucene), Porter stems, 33 stop words, title and text as one field',
  make: (params, { corpus }) => bm25(corpus, params),
};
