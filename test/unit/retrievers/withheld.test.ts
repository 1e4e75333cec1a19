import { describe, expect, it } from 'vitest';
import { isFailure, Rng, type Answer, type Gold, type Hit, type Service } from '../../../src/core/index.ts';
import { bm25, searchService, serviceParts, withheld } from '../../../src/retrievers/index.ts';
import { corpusOf } from './passages.ts';

const corpus = corpusOf(['a cat', 'a cat and a cat', 'a cat and a dog', 'a cat or a cow', 'a dog']);
const bare = searchService(bm25(corpus));
const hidden: Gold = {
  answers: [],
  answerable: false,
  passageIds: ['p2', 'p3'],
  relevanceComplete: true,
  relevance: {},
};
const answerable: Gold = { ...hidden, answers: ['x'], answerable: true };

function request(gold: Gold | undefined, k = 2): Parameters<Service['run']>[0][number] {
  const task = { id: 't', question: 'cat' };
  return { input: { query: 'cat', k }, task, gold, seed: 1, turn: 0, options: {}, rng: Rng.of(1) };
}

async function answerTo(service: Service, gold: Gold | undefined, k?: number): Promise<Answer> {
  const [answer] = service.run([request(gold, k)], new AbortController().signal);
  return (await answer) ?? { failure: { code: 'unparsable', message: 'no answer' } };
}

const hitsIn = (answer: Answer): readonly Hit[] => (isFailure(answer) ? [] : (answer.value as readonly Hit[]));

describe('withheld', () => {
  it('never finds the gold passages of a task that cannot be answered, in a list as long and as well ranked as any', async () => {
    expect(hitsIn(await answerTo(bare, hidden)).map(({ id }) => id)).toContain('p2');
    const answer = await answerTo(withheld(bare), hidden);
    expect(hitsIn(answer).map(({ id, rank }) => [id, rank])).toEqual([
      ['p1', 1],
      ['p4', 2],
    ]);
    expect(Object.keys('truth' in answer ? (answer.truth?.labels ?? {}) : {})).toEqual(['p1', 'p4']);
  });

  it('lets every other task have its replies as they are', async () => {
    for (const gold of [answerable, { answers: [], answerable: false, passageIds: [] }, undefined])
      expect(await answerTo(withheld(bare), gold)).toEqual(await answerTo(bare, gold));
  });

  it('passes a failure on, also a late one, and waits as long as what is inside', async () => {
    const failure = { failure: { code: 'unavailable' as const, message: 'down' } };
    const late: Service = { name: 'late', timeoutMs: 50, run: (batch) => batch.map(async () => failure) };
    expect(await answerTo(withheld(late), hidden)).toEqual(failure);
    expect(withheld(late).timeoutMs).toBe(50);
    const lost: Service = { name: 'lost', run: () => [] };
    expect(await answerTo(withheld(lost), hidden)).toMatchObject({ failure: { code: 'unparsable' } });
    const odd: Service = { name: 'odd', run: (batch) => batch.map(() => ({ value: 'hits' })) };
    expect(await answerTo(withheld(odd), hidden)).toMatchObject({ failure: { code: 'unparsable' } });
  });

  it('is on the shelf, around whatever its inner names', async () => {
    const build = { corpus, perturbations: {}, inner: () => bare, curriculum: () => expect.unreachable() };
    const made = serviceParts['withheld']?.make({ inner: { use: 'bm25' } }, build);
    expect(hitsIn(await answerTo(made ?? bare, hidden)).map(({ id }) => id)).toEqual(['p1', 'p4']);
  });

  it('wraps a retriever as it does the search service over it', async () => {
    expect(await answerTo(withheld(bm25(corpus)), hidden)).toEqual(await answerTo(withheld(bare), hidden));
  });
});
