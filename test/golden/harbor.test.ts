import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { harborFiles } from '../../corpora/harbor/build.ts';
import { loadCorpus, loadTasks } from '../../src/corpora/index.ts';
import { encyclopaedia } from '../../src/worlds/index.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('the corpus harbor', () => {
  const files = harborFiles();

  beforeAll(() => {
    if (process.env['UPDATE'] !== '1') return;
    for (const [path, text] of files) writeFileSync(join(root, path), text);
  });

  it.each([...files.keys()])('is rebuilt byte for byte: %s', (path) => {
    expect(files.get(path) === read(path), `${path} is not what corpora/harbor/build.ts makes; UPDATE=1 writes it`).toBe(true);
  });

  it('loads as what was generated, with the hashes of its card', async () => {
    const { passages, examples } = encyclopaedia({ seed: 11 });
    const card = JSON.parse(read('corpora/harbor/card.json')) as { corpusHash: string; fingerprint: string };
    const { corpus, report } = await loadCorpus(join(root, 'corpora/harbor/corpus.jsonl'));
    const qrels = join(root, 'corpora/harbor/qrels.tsv');
    const tasks = await loadTasks(join(root, 'corpora/harbor/tasks.jsonl'), { corpus, qrels, complete: true });
    expect(corpus).toEqual({ name: 'harbor', hash: card.corpusHash, passages });
    expect(tasks.tasks).toEqual({ name: 'harbor', fingerprint: card.fingerprint, examples });
    expect([...report.warnings, ...tasks.report.warnings]).toEqual([]);
  });

  it('has example tasks for search-qa that are tasks of its own', async () => {
    const { tasks } = await loadTasks(join(root, 'envs/search-qa/tasks.jsonl'));
    const own = new Set(read('corpora/harbor/tasks.jsonl').split('\n'));
    expect(tasks.examples).toHaveLength(20);
    expect(tasks.examples.filter(({ gold }) => gold.answerable === false)).toHaveLength(4);
    expect(read('envs/search-qa/tasks.jsonl').trim().split('\n').filter((line) => !own.has(line))).toEqual([]);
  });
});
