import { withHits } from '../sound-service.ts';

/** Takes a blank query for a wish to browse. */
export const specimen = withHits((ask, { text, k }) => ask({ text: text.trim() === '' ? 'Harbour' : text, k }));
