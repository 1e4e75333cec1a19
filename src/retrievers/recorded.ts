import { isPromise, type Hit, type Maybe } from '../core/index.ts';
import { unanswered, type Found, type Query, type Retriever } from './retriever.ts';

/** What a retriever once answered to a query. */
export interface Recording {
  readonly query: string;
  readonly k: number;
  readonly hits: readonly Hit[];
}

/**
 * Answers from recordings, without a world: for `k` hits or fewer than were recorded, the first of them. A query that
 * was not recorded with so many is a failure that names it.
 */
export function recorded(recordings: readonly Recording[]): Retriever {
  const longest = new Map<string, Recording>();
  for (const one of recordings) if (one.k > (longest.get(one.query)?.k ?? 0)) longest.set(one.query, one);
  const find = ({ text, k }: Query): Found => {
    const found = longest.get(text);
    if (found !== undefined && (k <= found.k || found.hits.length < found.k)) return found.hits.slice(0, k);
    return {
      failure: { code: 'unavailable', message: `no recording of ${k} hits for the query ${JSON.stringify(text)}` },
    };
  };
  return { name: 'recorded', search: (batch) => batch.map(find) };
}

/** A retriever and what it has answered so far, for {@link recorded}. Failures are passed on and not recorded. */
export function recording(inner: Retriever): {
  readonly retriever: Retriever;
  readonly recordings: readonly Recording[];
} {
  const recordings: Recording[] = [];
  const record = ({ text, k }: Query, found: Found): Found => {
    if (!('failure' in found)) recordings.push({ query: text, k, hits: found });
    return found;
  };
  const search = (batch: readonly Query[]): readonly Maybe<Found>[] => {
    const answers = inner.search(batch);
    return batch.map((query, at) => {
      const found = answers[at] ?? unanswered;
      return isPromise(found) ? found.then((settled) => record(query, settled)) : record(query, found);
    });
  };
  return { retriever: { name: inner.name, timeoutMs: inner.timeoutMs, search }, recordings };
}
