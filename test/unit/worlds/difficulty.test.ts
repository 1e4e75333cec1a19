import { describe, expect, it } from 'vitest';
import { corpusOf } from '../../../src/corpora/index.ts';
import { bm25 } from '../../../src/retrievers/index.ts';
import { encyclopaedia } from '../../../src/worlds/index.ts';

const { passages, examples, knowledge } = encyclopaedia({ seed: 11 });
const retriever = bm25(corpusOf('world', passages));
const answerable = examples.filter(({ gold }) => gold.answerable !== false);

async function found(text: string): Promise<readonly string[]> {
  const hits = await retriever.search([{ text, k: 5 }])[0];
  if (hits === undefined || 'failure' in hits) throw new Error('BM25 does not fail');
  return hits.map(({ id }) => id);
}

describe('one BM25 query with the whole question, five passages', () => {
  it.each([
    ['bridge-1', 0.9, 1],
    ['bridge-2', 0, 0.15],
    ['bridge-3', 0, 0.1],
    ['comparison', 0.85, 1],
  ])('finds all gold of %s between %f and %f of the time', async (shape, atLeast, atMost) => {
    const alike = answerable.filter(({ task }) => task.shape === shape);
    const whole = await Promise.all(
      alike.map(async ({ task, gold }) => {
        const ids = await found(task.question);
        return (gold.passageIds ?? []).every((id) => ids.includes(id));
      }),
    );
    const share = whole.filter(Boolean).length / alike.length;
    expect(share).toBeGreaterThanOrEqual(atLeast);
    expect(share).toBeLessThanOrEqual(atMost);
  });
});

describe('one BM25 query a name', () => {
  it('finds every article on the way: nothing is out of reach for a policy that follows the names', async () => {
    const nameOf = new Map(knowledge.entities.map(({ id, names: [name = ''] }) => [id, name]));
    const steps = answerable.flatMap(({ gold }) => gold.facts ?? []);
    const reached = await Promise.all(
      steps.map(async ({ subject, passageIds: [id = ''] }) => (await found(nameOf.get(subject) ?? '')).includes(id)),
    );
    expect(reached.filter((one) => !one)).toEqual([]);
  });
});
