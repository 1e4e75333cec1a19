import * as v from 'valibot';
import { defineTool, type Context, type Tool } from './tool.ts';

/**
 * Shows a passage again, whole, as the world replied it: the copy that was shown, whatever was done to it. It takes only
 * ids already shown, so that nobody can enumerate the corpus, and it asks nothing.
 */
export const open: Tool<unknown, unknown> = defineTool({
  name: 'open',
  description: 'Show again, whole, a passage whose id was shown before.',
  parameters: v.strictObject({ id: v.pipe(v.string(), v.minLength(1)) }),
  main: 'id',
  parallel: true,
  *run({ id }, _state: unknown, context: Context<unknown>) {
    const hit = context.shown(id);
    if (hit === undefined)
      return { show: { type: 'notice', code: 'unknown-id', detail: 'No passage with this id was shown.' } };
    return { show: { type: 'hits', hits: [{ ...hit, rank: 1 }] } };
  },
});
