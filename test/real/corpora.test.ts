import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCorpus, loadTasks, where, type LoadedTasks, type Warning } from '../../src/corpora/index.ts';
import { describeReal } from './data.ts';

/** A right answer of a single letter or digit is kept, and warned of. */
const isShortAnswer = ({ message }: Warning): boolean =>
  message.endsWith('is a single letter or digit once normalised');

describeReal('corpora', (data) => {
  const load = async (folder: string): Promise<LoadedTasks> => {
    const { corpus } = await loadCorpus(join(data, folder, 'corpus.jsonl'));
    return loadTasks(join(data, folder, 'tasks.jsonl'), { corpus, qrels: join(data, folder, 'qrels.tsv') });
  };

  it('loads wikimix: 54,157 passages, 6,409 tasks, 271 of them unanswerable, two golds dropped, 28 of one digit', async () => {
    const loaded = await loadCorpus(join(data, 'wikimix', 'corpus.jsonl'));
    expect(loaded.corpus.passages).toHaveLength(54_157);
    expect(loaded.report).toMatchObject({ lines: 54_157, bytes: 32_319_810, repaired: 0, meta: {}, warnings: [] });
    const { tasks, report } = await load('wikimix');
    expect(tasks.examples).toHaveLength(6_409);
    expect(report).toMatchObject({ unanswerable: 271, withoutAnswers: 0, dropped: 0 });
    expect(report.meta).toEqual({ src: 6_409, explanation: 1_171, decomposition: 467, hops: 270, facts: 197 });
    const dropped = report.warnings.filter((warning) => !isShortAnswer(warning));
    expect(report.warnings).toHaveLength(dropped.length + 28);
    const lines = dropped.map((warning) => Number(warning.where.split(':').at(-1)));
    expect(lines.map((line) => tasks.examples[line - 1]?.task.id)).toEqual([
      'nq-oracle:1451',
      'clapnq-answerable:662120736332570642',
    ]);
    expect(tasks.examples.filter(({ task }) => task.options !== undefined)).toHaveLength(384);
  });

  it('filters wikimix by source and by shape', async () => {
    const { tasks } = await load('wikimix');
    expect(where(tasks, 'src', ['hotpot-dev200', 'musique-dev200']).examples).toHaveLength(179 + 178);
    expect(where(tasks, 'id', ['2wiki-dev:*']).examples).toHaveLength(147);
    expect(where(where(tasks, 'src', ['hotpot-dev200']), 'shape', ['comparison']).examples).toHaveLength(55);
  });

  it('loads scifact: 5,183 abstracts, 809 claims with 919 judgements', async () => {
    const { tasks, report } = await load('scifact');
    expect(report.warnings).toEqual([]);
    expect(tasks.examples).toHaveLength(809);
    expect(tasks.examples.flatMap(({ gold }) => gold.passageIds ?? [])).toHaveLength(919);
  });

  it('loads ramdocs: 400 questions that want all of their answers', async () => {
    const { tasks } = await load('ramdocs');
    expect(tasks.examples.filter(({ gold }) => gold.mode === 'all')).toHaveLength(400);
    expect(tasks.examples.flatMap(({ gold }) => Object.keys(gold.relevance ?? {}))).toHaveLength(1_415);
  });

  it.each([
    ['scholarqa/tasks.jsonl', 110, 110, 0],
    ['gsm8k/test.jsonl', 1_319, 0, 253],
    ['poisoned-passages/attacks.jsonl', 300, 0, 7],
    ['search-rollouts/hotpotqa.jsonl', 500, 0, 1],
  ])('loads the questions of %s', async (...[path, count, withoutAnswers, short]) => {
    const { tasks, report } = await loadTasks(join(data, path));
    expect(tasks.examples).toHaveLength(count);
    expect(report).toMatchObject({ unanswerable: 0, withoutAnswers });
    expect(report.warnings.map(isShortAnswer)).toEqual(Array.from({ length: short }, () => true));
  });
});
