import * as v from 'valibot';
import { check, type Failure, type Part, type Use } from '../core/index.ts';
import { innerUse } from './inner-use.ts';
import { dice, queryRng } from './query-rng.ts';
import { unanswered, type Found, type Query, type Retriever, type RetrieverBuild } from './retriever.ts';

/** Parameters of `failing` by name: {@link failing} itself is handed its retriever. */
export interface FailingParams extends FailingOptions {
  /** The retriever that answers the other queries. Default `bm25`. */
  readonly inner: Use;
}

/** How {@link failing} fails. */
export interface FailingOptions {
  /** Share of queries that fail, 0 to 1. Default .1. */
  readonly share: number;
  /** Default `unavailable`. */
  readonly code: Failure['code'];
  /** Unsigned 32-bit integer: another seed strikes other queries. Default 0. */
  readonly seed: number;
}

const options = {
  share: v.optional(dice.share, 0.1),
  code: v.optional(v.picklist(['timeout', 'unavailable', 'unparsable', 'refused', 'aborted']), 'unavailable'),
  seed: dice.seed,
};

/**
 * A retriever part of whose queries fail, always the same ones: a retry fails alike, so that a run is reproducible. What
 * fails is a typed failure, never an empty list: an episode that meets one is masked and earns no zero.
 */
export function failing(inner: Retriever, given: Partial<FailingOptions> = {}): Retriever {
  const { share, code, seed } = check(v.strictObject(options), given, 'failing');
  const failure: Found = { failure: { code, message: 'this query fails on purpose' } };
  const isStruck = ({ text }: Query): boolean => queryRng(text, { seed, label: 'failing' }).falls(share);
  return {
    name: 'failing',
    timeoutMs: inner.timeoutMs,
    search(batch) {
      const struck = batch.map(isStruck);
      const asked = batch.filter((_, at) => struck[at] === false);
      const found = asked.length === 0 ? [] : inner.search(asked);
      let next = 0;
      return struck.map((one) => (one ? failure : (found[next++] ?? unanswered)));
    },
  };
}

/** The part of the shelf: `{ use: 'failing', inner: { use: 'bm25' }, share: 0.1 }`. */
export const failingPart: Part<Retriever, RetrieverBuild, FailingParams> = {
  params: v.strictObject({ inner: innerUse, ...options }),
  says: 'Another retriever, a share of whose queries fail: always the same ones.',
  make: ({ inner, ...own }, build) => failing(build.inner(inner), own),
};
