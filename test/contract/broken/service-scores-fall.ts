import { withHits } from '../sound-service.ts';

/** Scores rise with the rank, as distances do. */
export const specimen = withHits((ask, query) => ask(query).map((hit) => ({ ...hit, score: hit.rank })));
