import * as v from 'valibot';
import { ask, type Hit } from '../core/index.ts';
import { clean } from '../text/index.ts';
import { defineTool, type Context, type Tool } from './tool.ts';

/** Longest query in UTF-8 bytes; a longer one is refused with a notice and reaches no retriever. */
export const QUERY_BYTES = 4096;

/** Searches the corpus: asks `search` with the cleaned query and shows the hits. Who answers is not its business. */
export const search: Tool<unknown, { readonly k: number }> = defineTool({
  name: 'search',
  description: 'Search the corpus. Returns the best passages for a query.',
  parameters: v.strictObject({ query: v.pipe(v.string(), v.minLength(1)) }),
  main: 'query',
  parallel: true,
  *run({ query: written }, _state: unknown, { params }: Context<{ readonly k: number }>) {
    const query = clean(written);
    // a failure that the same bytes would cause on a healthy retriever is the policy's, so it never becomes the world's
    if (Buffer.byteLength(query, 'utf8') > QUERY_BYTES) {
      return { show: { type: 'notice', code: 'query-too-long', detail: `A query has at most ${QUERY_BYTES} bytes.` } };
    }
    return { show: { type: 'hits', hits: yield* ask<readonly Hit[]>('search', { query, k: params.k }) } };
  },
});
