import { rewards, type EpisodeReward } from '../../../src/rewards/index.ts';
import { soundValue } from '../sound-reward.ts';

/** Looks for the answer tag in what was shown, too. */
export const specimen: EpisodeReward = {
  ...rewards.answerEm,
  score(episode) {
    const shown = episode.turns.flatMap(({ seen }) => seen.map(({ hit }) => hit.text)).join(' ');
    const told = episode.gold.answers.some((answer) => shown.includes(`<answer>${answer}</answer>`));
    return told ? 1 : soundValue(episode);
  },
};
