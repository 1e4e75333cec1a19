import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawn, plan, rowOf } from '../../bench/perturbations/drawn.mjs';
import { loadCorpus, loadTasks } from '../../src/corpora/index.ts';
import { describeReal } from './data.ts';

interface Read {
  readonly operator: string;
  readonly form: 'noisy' | 'twin';
  readonly verdict: 'right' | 'wrong';
  readonly why?: string;
}

const golden = readFileSync(new URL('../golden/perturbations-wikimix.jsonl', import.meta.url), 'utf8');
const read = golden
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Read);

test('fifty hits were read, of every operator that needs no generated world, and each wrong label says why', () => {
  const counts = Object.entries(plan).flatMap(([operator, forms]) =>
    (['noisy', 'twin'] as const).map((form) => [operator, form, forms[form]] as const),
  );
  for (const [operator, form, count] of counts) {
    expect(read.filter((row) => row.operator === operator && row.form === form)).toHaveLength(count);
  }
  expect(read).toHaveLength(50);
  expect(read.filter(({ verdict }) => verdict === 'right')).toHaveLength(47);
  for (const { verdict, why } of read) expect(why === undefined).toBe(verdict === 'right');
});

describeReal('labels of changed passages of wikimix', (folder) => {
  test('were read of the very hits that today are made', { timeout: 120_000 }, async () => {
    const { corpus } = await loadCorpus(`${folder}/wikimix/corpus.jsonl`);
    const { tasks } = await loadTasks(`${folder}/wikimix/tasks.jsonl`, { corpus });
    const rows = drawn(corpus, tasks.examples, 2).map(rowOf);
    expect(rows).toEqual(read.map(({ verdict: _, why: __, ...row }) => row));
  });
});
