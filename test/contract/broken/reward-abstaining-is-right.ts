import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

/** Knows no question without an answer. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score: (episode) => (episode.stop === 'gave-up' ? 0 : soundValue(episode)),
};
