import { withHits } from '../sound-service.ts';

/** Tells the policy what is true of a hit. */
export const specimen = withHits((ask, query) => ask(query).map((hit) => ({ ...hit, useful: true })));
