import * as v from 'valibot';
import { check, type Corpus, type Hit, type Part, type Passage } from '../core/index.ts';
import { analyse } from '../text/index.ts';
import { dice, queryRng } from './query-rng.ts';
import type { Query, Retriever, RetrieverBuild } from './retriever.ts';
import { byId, hitOf } from './scored-passage.ts';

/** Parameters of {@link random}. */
export interface RandomParams {
  /** Unsigned 32-bit integer: another seed gives other passages. Default 0. */
  readonly seed: number;
}

const schema = v.strictObject({ seed: dice.seed });

/**
 * Passages drawn at random, the same ones for the same query: a retriever that knows nothing. Scores only count down.
 */
export function random(corpus: Corpus, params: Partial<RandomParams> = {}): Retriever {
  const { seed } = check(schema, params, 'random');
  const passages = byId(corpus.passages);
  const draw = ({ text, k }: Query): readonly Hit[] => {
    if (analyse(text).length === 0) return [];
    const rng = queryRng(text, { seed, label: 'random' });
    const drawn = new Set<Passage>();
    while (drawn.size < Math.min(k, passages.length)) drawn.add(rng.pick(passages));
    return [...drawn].map((passage, at) => hitOf(passage, passages.length - at, at + 1));
  };
  return { name: 'random', search: (batch) => batch.map(draw) };
}

/** The part of the shelf: `{ use: 'random', seed: 1 }`. */
export const randomPart: Part<Retriever, RetrieverBuild, RandomParams> = {
  params: schema,
  says: 'Passages at random, keyed by the query: the floor of retrieval.',
  make: (params, { corpus }) => random(corpus, params),
};
