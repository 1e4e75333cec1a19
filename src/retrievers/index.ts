import type { Parts } from '../core/index.ts';
import { bm25Part } from './bm25.ts';
import { cachedPart } from './cached.ts';
import { flexsearchPart } from './flexsearch.ts';
import type { Retriever, RetrieverBuild } from './retriever.ts';

export { bm25, type Bm25Params } from './bm25.ts';
export { cached, type CachedParams } from './cached.ts';
export { flexsearch, type FlexsearchParams } from './flexsearch.ts';
export { recorded, recording, type Recording } from './recorded.ts';
export type { Found, Query, Retriever, RetrieverBuild } from './retriever.ts';
export { searchService } from './search-service.ts';

/** The shelf, by name. */
export const retrieverParts: Parts<Retriever, RetrieverBuild> = {
  bm25: bm25Part,
  cached: cachedPart,
  flexsearch: flexsearchPart,
};
