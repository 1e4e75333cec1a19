import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleTasks, harborFiles, writeHarbor } from '../../corpora/harbor/build.ts';
import { loadFolder, loadTasks } from '../../src/corpora/index.ts';
import { openCorpus } from '../../src/episode/index.ts';
import { encyclopaedia } from '../../src/worlds/index.ts';

const root = join(import.meta.dirname, '..', '..');
const committed = join(root, 'corpora', 'harbor');
const examples = ['search-qa', 'zero-search', 'robust'].map((env) => join(root, 'envs', env, 'tasks.jsonl'));
const built = mkdtempSync(join(tmpdir(), 'foragym-harbor-'));
const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the corpus harbor', () => {
  beforeAll(async () => {
    await writeHarbor(built);
    if (process.env['UPDATE'] !== '1') return;
    for (const name of harborFiles) copyFileSync(join(built, name), join(committed, name));
    for (const file of examples) writeFileSync(file, exampleTasks(read(built, 'tasks.jsonl')));
  });
  afterAll(() => rmSync(built, { recursive: true }));

  it.each(harborFiles)('is rebuilt byte for byte: %s', (name) => {
    expect(read(built, name) === read(committed, name), `${name} is not what corpora/harbor/build.ts makes; UPDATE=1 writes it`).toBe(true);
  });

  it('loads as its card says, without a warning', async () => {
    const { card, corpus, tasks, warnings } = await loadFolder(committed);
    expect([corpus.passages.length, tasks?.examples.length]).toEqual([card.counts.passages, card.counts.tasks]);
    expect(tasks?.examples.every(({ gold }) => gold.relevanceComplete === true)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('knows what its passages state when it is opened by its id', async () => {
    const { corpus } = await openCorpus({ corpus: 'foragym/harbor' });
    const facts = [...encyclopaedia({ seed: 11, size: 420, theme: 'harbour' }).facts()];
    expect(corpus.passages.flatMap(({ id }) => corpus.knowledge?.stated(id) ?? [])).toEqual(facts);
  });

  it.each(examples)('has example tasks that are tasks of its own, with and without an answer: %s', async (file) => {
    expect(exampleTasks(read(committed, 'tasks.jsonl'))).toBe(readFileSync(file, 'utf8'));
    const { tasks } = await loadTasks(file);
    const unanswerable = tasks.examples.filter(({ gold }) => gold.answerable === false);
    expect(tasks.examples).toHaveLength(20);
    expect(new Set(tasks.examples.map(({ task }) => task.shape)).size).toBeGreaterThanOrEqual(13);
    expect(unanswerable.length).toBeGreaterThan(0);
  });
});
