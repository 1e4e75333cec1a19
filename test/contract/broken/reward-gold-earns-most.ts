import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

/** Never gives an answer in words the highest mark. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score: (episode) => (episode.stop === 'answered' ? soundValue(episode) / 2 : soundValue(episode)),
};
