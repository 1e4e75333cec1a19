import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

/** Trims the turns that it reads, where they stand. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score(episode) {
    const [first] = episode.turns;
    if (first !== undefined) Object.assign(first.policy, { text: first.policy.text.slice(1) });
    return soundValue(episode);
  },
};
