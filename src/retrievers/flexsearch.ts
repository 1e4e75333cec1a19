import { Index } from 'flexsearch';
import * as v from 'valibot';
import { check, type Corpus, type Part } from '../core/index.ts';
import { analyse, analyzerName } from '../text/index.ts';
import type { Query, Retriever, RetrieverBuild } from './retriever.ts';
import { byId, hitOf, rounded } from './scored-passage.ts';

/** Parameters of {@link flexsearch}. */
export interface FlexsearchParams {
  /** `strict` finds whole terms; `forward` finds terms by their beginning too, with a larger index. Default `strict`. */
  readonly tokenize: 'strict' | 'forward';
  /** In how many steps FlexSearch ranks, from how early a term stands, 2 to 100. Default 9, as its own. */
  readonly resolution: number;
  /** What makes terms of text: the same as for `bm25`, since FlexSearch's own reads the Unicode tables of the runtime. */
  readonly analyzer: typeof analyzerName;
}

const schema = v.strictObject({
  tokenize: v.optional(v.picklist(['strict', 'forward']), 'strict'),
  resolution: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(100)), 9),
  analyzer: v.optional(v.literal(analyzerName), analyzerName),
});

/**
 * FlexSearch 0.8 over title and text: a second opinion on the contract, no rival of `bm25` in quality or speed. It ranks
 * without scores, by how many of the terms a passage holds and how early, so a hit's score is 1 / rank.
 */
export function flexsearch(corpus: Corpus, params: Partial<FlexsearchParams> = {}): Retriever {
  const { tokenize, resolution } = check(schema, params, 'flexsearch');
  const index = new Index({ tokenize, resolution, encode: analyse });
  // numbered in the order of ids: FlexSearch breaks its ties by the order in which passages came
  const passages = byId(corpus.passages);
  for (const [number, { title = '', text }] of passages.entries()) index.add(number, `${title} ${text}`);
  const find = ({ text, k }: Query) =>
    index.search(text, { limit: k, suggest: true }).flatMap((number, place) => {
      const passage = passages[Number(number)];
      const rank = place + 1;
      return passage === undefined ? [] : [hitOf(passage, rounded(1 / rank), rank)];
    });
  return { name: 'flexsearch', search: (batch) => batch.map(find) };
}

/** The part of the shelf: `{ use: 'flexsearch' }`. */
export const flexsearchPart: Part<Retriever, RetrieverBuild, FlexsearchParams> = {
  params: schema,
  says: 'FlexSearch over the same terms as bm25: an independent second implementation, ranked without scores.',
  make: (params, { corpus }) => flexsearch(corpus, params),
};
