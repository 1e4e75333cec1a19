import { chat, type Exporter } from '../../../src/exporters/index.ts';

/** Exports evidence beside the reward. */
export const specimen: Exporter = {
  ...chat,
  lines: (episode) => chat.lines(episode).map((line) => ({ line, because: JSON.stringify(episode.rewards.columns) })),
};
