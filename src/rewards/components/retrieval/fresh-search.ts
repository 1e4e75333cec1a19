import type { EpisodeReward } from '../../reward.ts';
import { hasFreshSearch } from '../../searches.ts';

/** Opens gates: perfect tags around no search at all earn no format credit. */
export const freshSearch: EpisodeReward = {
  name: 'fresh-search',
  says: 'at least one search repeated no earlier one and showed the policy a hit',
  scope: 'episode',
  range: [0, 1],
  score: ({ turns }) => (hasFreshSearch(turns) ? 1 : 0),
};
