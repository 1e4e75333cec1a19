import type { ToolSpec } from '../core/index.ts';
import { open, search } from '../tools/index.ts';

/** The tools on offer wherever a clause of dialects needs some. */
export const offered: readonly ToolSpec[] = [search, open];
