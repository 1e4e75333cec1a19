import type { Hit } from '../../../src/core/index.ts';
import { withHits } from '../sound-service.ts';

/** Tells of an empty list in a passage. */
export const specimen = withHits((ask, query) => {
  const hits = ask(query);
  const apology: Hit = { id: 'sorry', text: 'Search error: nothing was found.', score: 0, rank: 1 };
  return hits.length > 0 || query.text.trim() === '' ? hits : [apology];
});
