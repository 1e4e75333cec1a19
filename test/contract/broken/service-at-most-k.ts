import { withHits } from '../sound-service.ts';

/** Gives four where three were wanted. */
export const specimen = withHits((ask, { text, k }) => ask({ text, k: k === 3 ? 4 : k }));
