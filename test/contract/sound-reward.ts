import { rewards, type EpisodeReward, type EpisodeView } from '../../src/rewards/index.ts';

/** What exact match pays. */
export function soundValue(episode: EpisodeView): number {
  return valueIn(rewards.answerEm, episode);
}

/** What token F1 pays. */
export function soundF1(episode: EpisodeView): number {
  return valueIn(rewards.answerF1, episode);
}

function valueIn(reward: EpisodeReward, episode: EpisodeView): number {
  return (reward.score(episode) as { readonly value: number }).value;
}
