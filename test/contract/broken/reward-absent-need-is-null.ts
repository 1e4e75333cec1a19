import type { EpisodeReward } from '../../../src/rewards/index.ts';

/** Pays nothing where it knows nothing. */
export const specimen: EpisodeReward = {
  name: 'share-of-gold',
  says: 'share of the gold passages that were shown',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.passages'],
  score({ gold: { passageIds = [] }, turns }) {
    const shown = new Set(turns.flatMap(({ seen }) => seen.map(({ hit }) => hit.id)));
    return passageIds.length === 0 ? 0 : passageIds.filter((id) => shown.has(id)).length / passageIds.length;
  },
};
