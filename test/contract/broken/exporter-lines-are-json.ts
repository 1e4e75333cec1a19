import type { Json } from '../../../src/core/index.ts';
import { chat, type Exporter } from '../../../src/exporters/index.ts';

// what types cannot see: a date that came in from elsewhere
const when = new Date(0) as unknown as Json;

/** Puts a date where JSON has none. */
export const specimen: Exporter = { ...chat, lines: (episode) => chat.lines(episode).map((line) => ({ when, line })) };
