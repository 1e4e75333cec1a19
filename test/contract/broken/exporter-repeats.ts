import { chat, type Exporter } from '../../../src/exporters/index.ts';

let written = 0;

/** Numbers its lines over all episodes. */
export const specimen: Exporter = {
  ...chat,
  lines: (episode) => chat.lines(episode).map((line) => ({ number: (written += 1), line })),
};
