import { withHits } from '../sound-service.ts';

/** Finds one only when two are wanted. */
export const specimen = withHits((ask, { text, k }) => ask({ text, k: k === 2 ? 1 : k }));
