import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundF1 } from '../sound-reward.ts';

/** Compares with the first gold answer only. */
export const specimen: EpisodeReward = {
  ...rewards.answerF1,
  score: (episode) => soundF1({ ...episode, gold: { ...episode.gold, answers: episode.gold.answers.slice(0, 1) } }),
};
