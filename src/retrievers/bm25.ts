import * as v from 'valibot';
import { check, type Corpus, type Part } from '../core/index.ts';
import { analyse, analyzerName } from '../text/index.ts';
import { Bm25Index } from './bm25-index.ts';
import type { Query, Retriever, RetrieverBuild } from './retriever.ts';

/** Parameters of {@link bm25}. */
export interface Bm25Params {
  /** How soon further occurrences of a term stop counting, 0 or more; at 0 one counts as many. Default .9, as Anserini's. */
  readonly k1: number;
  /** How much long passages are held back, from 0, not at all, to 1, in proportion. Default .4, as Anserini's. */
  readonly b: number;
  /** How often the title stands before the text in the one field that is searched, 0 to 100. Default 1. */
  readonly titleWeight: number;
  /** What makes terms of text. There is one; it has a name so that a specification records it. */
  readonly analyzer: typeof analyzerName;
}

const schema = v.strictObject({
  k1: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0.9),
  b: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.4),
  titleWeight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)), 1),
  analyzer: v.optional(v.literal(analyzerName), analyzerName),
});

/** Terms of a query that count; the rest is left out, so that no query costs more than this many terms. */
const MAX_TERMS = 256;

/**
 * Exact BM25 over title and text as one field (the formula stands at `Bm25Index`): the inner loop of every step, and the
 * oracle of any quicker one. Of a query the first 256 terms count, each as often as it stands there.
 */
export function bm25(corpus: Corpus, params: Partial<Bm25Params> = {}): Retriever {
  const index = indexOf(corpus, check(schema, params, 'bm25'));
  const find = ({ text, k }: Query) => index.search(analyse(text).slice(0, MAX_TERMS), k);
  return { name: 'bm25', search: (batch) => batch.map(find) };
}

/** The part of the shelf: `{ use: 'bm25', k1: 0.9, b: 0.4 }`. */
export const bm25Part: Part<Retriever, RetrieverBuild, Bm25Params> = {
  params: schema,
  says: 'Exact BM25 in process: title and text as one field, 33 stop words, Porter stems.',
  make: (params, { corpus }) => bm25(corpus, params),
};

/** The index of a corpus with the usual parameters, for whoever has terms instead of a query. */
export function usualIndex(corpus: Corpus): Bm25Index {
  return indexOf(corpus, check(schema, {}, 'bm25'));
}

/** All environments over one corpus share its indexes, which live as long as it does. */
const indexes = new WeakMap<Corpus, Map<string, Bm25Index>>();

function indexOf(corpus: Corpus, settings: Bm25Params): Bm25Index {
  const ofCorpus = indexes.get(corpus) ?? new Map<string, Bm25Index>();
  indexes.set(corpus, ofCorpus);
  const key = JSON.stringify(settings);
  const index = ofCorpus.get(key) ?? new Bm25Index(corpus, settings);
  ofCorpus.set(key, index);
  return index;
}
