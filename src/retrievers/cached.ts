import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { isPromise, type Hit, type Maybe, type Part, type Use } from '../core/index.ts';
import { clean } from '../text/index.ts';
import { innerUse } from './inner-use.ts';
import { unanswered, type Found, type Query, type Retriever, type RetrieverBuild } from './retriever.ts';

/** Parameters of `cached` by name: {@link cached} itself is handed its retriever. */
export interface CachedParams {
  /** The retriever whose hits are kept. Default `bm25`. */
  readonly inner: Use;
  /** Replies kept, at least 1; the one not used for longest goes first. Default 10,000. */
  readonly entries: number;
}

/** Replies kept where nobody says how many. */
const ENTRIES = 10_000;

const schema = v.strictObject({
  inner: innerUse,
  entries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), ENTRIES),
});

/**
 * Keeps the hits of a retriever that answers equal queries equally. Queries are equal when they are after cleaning, and
 * the cleaned text is what the retriever is asked. Equal queries under way are asked once; a failure is never kept.
 */
export function cached(inner: Retriever, { entries = ENTRIES }: { readonly entries?: number } = {}): Retriever {
  const kept = new LRUCache<string, readonly Hit[]>({ max: entries });
  const underWay = new Map<string, Maybe<Found>>();

  function keep(key: string, found: Found): Found {
    if (!('failure' in found)) kept.set(key, found);
    return found;
  }

  function follow(key: string, coming: PromiseLike<Found>): Maybe<Found> {
    const arrived = Promise.resolve(coming)
      .finally(() => underWay.delete(key))
      .then((found) => keep(key, found));
    underWay.set(key, arrived);
    return arrived;
  }

  function search(batch: readonly Query[]): readonly Maybe<Found>[] {
    const queries = batch.map(({ text, k }): Query => ({ text: clean(text), k }));
    const answers = new Map<string, Maybe<Found>>();
    const missing = new Map<string, Query>();
    for (const query of queries) {
      const key = keyOf(query);
      const known = kept.get(key) ?? underWay.get(key);
      if (known === undefined) missing.set(key, query);
      else answers.set(key, known);
    }
    const found = missing.size === 0 ? [] : inner.search([...missing.values()]);
    for (const [at, key] of [...missing.keys()].entries()) {
      const one = found[at] ?? unanswered;
      answers.set(key, isPromise(one) ? follow(key, one) : keep(key, one));
    }
    return queries.map((query) => answers.get(keyOf(query)) ?? unanswered);
  }

  return { name: 'cached', timeoutMs: inner.timeoutMs, search };
}

/** The part of the shelf: `{ use: 'cached', inner: { use: 'bm25' }, entries: 10000 }`. */
export const cachedPart: Part<Retriever, RetrieverBuild, CachedParams> = {
  params: schema,
  says: 'Keeps the hits of another retriever, by cleaned query and k.',
  make: ({ inner, entries }, build) => cached(build.inner(inner), { entries }),
};

function keyOf({ text, k }: Query): string {
  return `${k} ${text}`;
}
