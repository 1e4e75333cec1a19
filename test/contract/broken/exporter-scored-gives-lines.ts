import { chat, type Exporter } from '../../../src/exporters/index.ts';

/** Gives nothing at all. */
export const specimen: Exporter = {
  ...chat,
  lines: () => [],
};
