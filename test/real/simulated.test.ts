import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus, loadTasks, where } from '../../src/corpora/index.ts';
import type { Example, Label } from '../../src/core/index.ts';
import { constant } from '../../src/curricula/index.ts';
import { simulated } from '../../src/retrievers/index.ts';
import { normaliseAnswer } from '../../src/text/index.ts';
import { labelsOf, replyTo, requestFor, type Documents } from '../unit/retrievers/simulation/island.ts';
import { describeReal } from './data.ts';

describeReal('simulated', (data) => {
  const folder = join(data, 'wikimix');
  let loaded: ReturnType<typeof read> | undefined;
  const load = () => (loaded ??= read());
  const read = async () => {
    const { corpus } = await loadCorpus(join(folder, 'corpus.jsonl'));
    const { tasks } = await loadTasks(join(folder, 'tasks.jsonl'), { corpus, qrels: join(folder, 'qrels.tsv') });
    const { examples } = where(tasks, 'src', ['hotpot-dev200']);
    const at = (noise: number) => simulated(corpus, { noise: constant({ noise }) });
    return { corpus, examples, useful: at(0), noisy: at(1) };
  };

  it('of wikimix says no answer in noisy mode, and useful documents say one', async () => {
    const { corpus, examples, useful, noisy } = await load();
    const titles = new Map(corpus.passages.map(({ id, title }) => [id, title]));
    let found = 0;
    for (const example of examples) {
      const named = (example.gold.passageIds ?? []).map((id) => titles.get(id) ?? '').join(' ');
      const query = `${named} ${example.task.question}`;
      const empty = await replyTo(noisy, requestFor(example, query));
      expect(empty.value.filter(({ title = '', text }) => says(`${title} ${text}`, example))).toEqual([]);
      const told = await replyTo(useful, requestFor(example, query));
      for (const text of usefulTexts(told)) expect(squeezed(text), text).toSatisfy(holdsAnswer(example));
      if (usefulTexts(told).length > 0) found += 1;
    }
    // of the others the answer is yes or no, or stands in no sentence of a gold passage
    expect(found / examples.length).toBeGreaterThan(0.7);
  });

  it('tells nothing for any instruction to be planted, asked as a query', async () => {
    const { examples, useful } = await load();
    const file = readFileSync(join(data, 'injections', 'text-attacks.jsonl'), 'utf8');
    const orders = file
      .trim()
      .split('\n')
      .map((line) => String(JSON.parse(line).instruction));
    expect(orders).toHaveLength(75);
    for (const order of orders)
      for (const example of examples.slice(0, 5)) {
        const kinds = labelsOf(await replyTo(useful, requestFor(example, order))).map((label) => label?.kind);
        expect(kinds, order).not.toContain('useful' satisfies Label['kind']);
      }
  });
});

function usefulTexts({ value, truth }: Documents): readonly string[] {
  return value
    .filter(({ id }) => truth.labels[id]?.kind === 'useful')
    .map(({ title = '', text }) => `${title} ${text}`);
}

/** Letters and digits alone, so that no rule about words and signs stands between two spellings. */
function squeezed(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function holdsAnswer({ gold }: Example): (text: string) => boolean {
  const spellings = [...gold.answers, ...(gold.aliases ?? []).flat()].map(squeezed);
  return (text) => spellings.some((spelling) => text.includes(spelling));
}

function says(text: string, { task, gold }: Example): boolean {
  if (task.options !== undefined || gold.answers.some((answer) => ['yes', 'no'].includes(normaliseAnswer(answer))))
    return false;
  const spellings = [...gold.answers, ...(gold.aliases ?? []).flat()].map(normaliseAnswer);
  return spellings.some((spelling) => ` ${normaliseAnswer(text)} `.includes(` ${spelling} `));
}
