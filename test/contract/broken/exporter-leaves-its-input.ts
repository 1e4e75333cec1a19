import { chat, type Exporter } from '../../../src/exporters/index.ts';

/** Marks what it has seen. */
export const specimen: Exporter = {
  ...chat,
  lines(episode) {
    Object.assign(episode.rewards, { exported: true });
    return chat.lines(episode);
  },
};
