import * as v from 'valibot';
import { check, systemClock, type Clock, type Part, type Use } from '../core/index.ts';
import { innerUse } from './inner-use.ts';
import { dice, queryRng } from './query-rng.ts';
import { unanswered, type Found, type Query, type Retriever, type RetrieverBuild } from './retriever.ts';

/** Parameters of `slow` by name: {@link slow} itself is handed its retriever. */
export interface SlowParams extends SlowOptions {
  /** The retriever that answers in the end. Default `bm25`. */
  readonly inner: Use;
}

/** How slow {@link slow} is. */
export interface SlowOptions {
  /** Wait before an answer, in milliseconds, 0 or more. Default 1,000. */
  readonly latencyMs: number;
  /** Milliseconds until a query counts as failed, at least 1. Default 10,000. */
  readonly timeoutMs: number;
  /** Share of queries that wait, 0 to 1. Default 1. */
  readonly share: number;
  /** Unsigned 32-bit integer: another seed strikes other queries. Default 0. */
  readonly seed: number;
}

const options = {
  latencyMs: v.optional(v.pipe(v.number(), v.minValue(0)), 1000),
  timeoutMs: v.optional(v.pipe(v.number(), v.minValue(1)), 10_000),
  share: v.optional(dice.share, 1),
  seed: dice.seed,
};

/**
 * A retriever that takes its time. With a latency below its deadline hits and rewards are those of the retriever inside;
 * beyond it a query fails as `timeout`, at the deadline: always the same queries, a retry fails alike.
 * @param clock Who waits. Default: this process's.
 */
export function slow(inner: Retriever, given: Partial<SlowOptions> = {}, clock: Clock = systemClock): Retriever {
  const { latencyMs, timeoutMs, share, seed } = check(v.strictObject(options), given, 'slow');
  const isStruck = ({ text }: Query): boolean => queryRng(text, { seed, label: 'slow' }).falls(share);
  // in the driver's words: whichever of the two clocks rings first, the log is the same
  const late: Found = { failure: { code: 'timeout', message: `slow did not answer within ${timeoutMs} ms` } };
  return {
    name: 'slow',
    timeoutMs,
    search(batch) {
      const found = inner.search(batch);
      return batch.map(async (query, at) => {
        const answer = found[at] ?? unanswered;
        if (!isStruck(query)) return answer;
        await clock.sleep(Math.min(latencyMs, timeoutMs));
        return latencyMs < timeoutMs ? answer : late;
      });
    },
  };
}

/** The part of the shelf: `{ use: 'slow', inner: { use: 'bm25' }, latencyMs: 1000 }`. */
export const slowPart: Part<Retriever, RetrieverBuild, SlowParams> = {
  params: v.strictObject({ inner: innerUse, ...options }),
  says: 'Another retriever that waits before it answers; beyond its deadline the query fails.',
  make: ({ inner, ...own }, build) => slow(build.inner(inner), own, build.clock),
};
