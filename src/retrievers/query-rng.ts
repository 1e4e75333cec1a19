import * as v from 'valibot';
import { Rng } from '../core/index.ts';
import { analyse } from '../text/index.ts';

/** Parameters of a retriever that rolls dice for each query. */
export const dice = {
  /** Unsigned 32-bit integer: another seed strikes other queries. */
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)), 0),
  /** Share of queries that are struck, 0 to 1. */
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
};

/**
 * The stream of draws that falls on a query: keyed by the seed and the query's terms, so that asking again, with other
 * spaces or other capitals, does not roll the dice again.
 * @param label What is drawn: draws for different things do not hang together.
 */
export function queryRng(text: string, { seed, label }: { readonly seed: number; readonly label: string }): Rng {
  return Rng.of(seed).fork(label).fork(analyse(text).join(' '));
}
