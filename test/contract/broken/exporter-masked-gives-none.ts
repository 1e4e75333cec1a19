import { chat, type Exporter } from '../../../src/exporters/index.ts';

/** Takes a masked episode for one that earned nothing. */
export const specimen: Exporter = {
  ...chat,
  lines(episode) {
    const { total } = episode.rewards;
    const rewards = { ...episode.rewards, total: 'value' in total ? total : { value: 0 } };
    return chat.lines({ ...episode, stop: 'answered', rewards });
  },
};
