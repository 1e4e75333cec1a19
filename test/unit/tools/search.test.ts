import { describe, expect, it } from 'vitest';
import { Rng, type Asking } from '../../../src/core/index.ts';
import { QUERY_BYTES, search, type Context } from '../../../src/tools/index.ts';

const context: Context<{ k: number }> = {
  params: { k: 2 },
  task: { id: 't', question: '?' },
  options: {},
  turn: 0,
  remaining: { turns: 1, calls: {}, invalid: 1, characters: 1 },
  rng: Rng.of(1),
  shown: () => undefined,
};
const first = <T>(asking: Asking<T>): IteratorResult<unknown, T> => asking.next([]);

describe('search', () => {
  it('asks the service for k hits and shows them', () => {
    const asking = search.run({ query: 'who' }, null, context);
    expect(asking.next([])).toEqual({ done: false, value: [{ service: 'search', input: { query: 'who', k: 2 } }] });
    const hits = [{ id: 'p', text: 'x', score: 1, rank: 1 }];
    expect(asking.next([{ value: hits }])).toEqual({ done: true, value: { show: { type: 'hits', hits } } });
  });

  it('cleans what the policy wrote before any backend sees it', () => {
    expect(first(search.run({ query: ' who\u200b  is\n\u0007\uff21da ' }, null, context)).value).toEqual([
      { service: 'search', input: { query: 'who is Ada', k: 2 } },
    ]);
  });

  it('refuses a query beyond 4 KiB as a notice, before it can make a world fail', () => {
    expect(first(search.run({ query: 'é'.repeat(QUERY_BYTES / 2) }, null, context)).done).toBe(false);
    expect(first(search.run({ query: `${'é'.repeat(QUERY_BYTES / 2)}x` }, null, context))).toMatchObject({
      done: true,
      value: { show: { type: 'notice', code: 'query-too-long' } },
    });
  });
});
