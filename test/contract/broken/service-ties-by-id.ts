import { withHits } from '../sound-service.ts';

/** Breaks ties the other way round. */
export const specimen = withHits((ask, { text, k }) => {
  const all = ask({ text, k: 20 }).toSorted((a, b) => b.score - a.score || (a.id < b.id ? 1 : -1));
  return all.slice(0, k).map((hit, at) => ({ ...hit, rank: at + 1 }));
});
