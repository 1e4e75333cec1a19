import type { TurnReward } from '../../../src/rewards/index.ts';

/** Pays for every search. */
export const specimen: TurnReward = {
  name: 'diligence',
  says: 'a tenth for each search',
  scope: 'turn',
  range: [0, 1],
  score: ({ replies }) => Math.min(replies.length / 10, 1),
};
