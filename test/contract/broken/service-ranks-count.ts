import { withHits } from '../sound-service.ts';

/** Counts ranks from 0. */
export const specimen = withHits((ask, query) => ask(query).map((hit, at) => ({ ...hit, rank: at })));
