import type { Parts, Service } from '../core/index.ts';
import { bm25Part } from './bm25.ts';
import { cachedPart } from './cached.ts';
import { degradedPart } from './degraded.ts';
import { emptyPart } from './empty.ts';
import { failingPart } from './failing.ts';
import { flexsearchPart } from './flexsearch.ts';
import { randomPart } from './random.ts';
import type { Retriever, RetrieverBuild, SearchServiceBuild } from './retriever.ts';
import { simulatedPart } from './simulated.ts';
import { slowPart } from './slow.ts';
import { withheldPart } from './withheld.ts';

export { bm25, type Bm25Params } from './bm25.ts';
export { cached, type CachedParams } from './cached.ts';
export { degraded, type DegradedOptions, type DegradedParams, type DegradedSettings } from './degraded.ts';
export { empty } from './empty.ts';
export { failing, type FailingOptions, type FailingParams } from './failing.ts';
export { flexsearch, type FlexsearchParams } from './flexsearch.ts';
export type { Operators } from './noise-profile.ts';
export { random, type RandomParams } from './random.ts';
export { recorded, recording, type Recording } from './recorded.ts';
export type {
  Found,
  ReplyOutcome,
  Query,
  Retriever,
  RetrieverBuild,
  SearchServiceBuild,
  SharedNoise,
} from './retriever.ts';
export { searchService } from './search-service.ts';
export { simulated, type SimulatedParams } from './simulated.ts';
export {
  simulatedBy,
  type LabelCheck,
  type PromptStyleName,
  type SimulatedByOptions,
  type SimulationWriter,
  type WritingOrder,
} from './simulated-by.ts';
export { withheld, type WithheldParams } from './withheld.ts';
export { slow, type SlowOptions, type SlowParams } from './slow.ts';

/** The shelf of retrievers, by name. */
export const retrieverParts: Parts<Retriever, RetrieverBuild> = {
  bm25: bm25Part,
  cached: cachedPart,
  empty: emptyPart,
  failing: failingPart,
  flexsearch: flexsearchPart,
  random: randomPart,
  slow: slowPart,
};

/** The shelf of search services, by name: they know the task, and wrap a retriever or write documents themselves. */
export const serviceParts: Parts<Service, SearchServiceBuild> = {
  degraded: degradedPart,
  simulated: simulatedPart,
  withheld: withheldPart,
};
