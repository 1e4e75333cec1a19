import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

let scored = 0;

/** Numbers its scores. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score: (episode) => ({ value: soundValue(episode), evidence: { number: (scored += 1) } }),
};
