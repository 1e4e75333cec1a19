import { chat } from './chat.ts';
import type { Exporter } from './exporter.ts';

export { chat };
export type { Exported, Exporter } from './exporter.ts';

/** The shelf, by name. */
export const exporterParts: { readonly [name: string]: Exporter } = { chat };
