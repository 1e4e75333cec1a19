import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

/** Takes half a point off whoever ends without an answer, and does not say so. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score: (episode) => (episode.stop === 'policy-failed' ? -0.5 : soundValue(episode)),
};
