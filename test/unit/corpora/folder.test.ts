import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CARD_SCHEMA, corpusOf, isCorpusFolder, loadFolder, loadTasks } from '../../../src/corpora/index.ts';
import { refuses } from './folder.ts';

const passages = [
  { id: 'a', title: 'Harrow', text: 'Harrow is a town.' },
  { id: 'b', text: 'A ferry.' },
];
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

let folder = '';
const at = (name: string): string => join(folder, name);

/** Writes a whole folder, its card with what `change` says otherwise. */
async function whole(change: object = {}): Promise<void> {
  writeFileSync(at('corpus.jsonl'), lines(passages));
  writeFileSync(at('tasks.jsonl'), lines([{ id: 'q', question: 'What is Harrow?', answers: ['a town'], gold: ['a'] }]));
  writeFileSync(at('qrels.tsv'), 'q\t0\ta\t1\n');
  const { tasks } = await loadTasks(at('tasks.jsonl'), { qrels: at('qrels.tsv'), complete: true });
  const card = {
    schema: CARD_SCHEMA,
    says: 'a specimen',
    counts: { passages: 2, tasks: 1 },
    qrelsComplete: true,
    corpusHash: corpusOf('', passages).hash,
    fingerprint: tasks.fingerprint,
    sha256: { 'corpus.jsonl': 'x', 'tasks.jsonl': 'x', 'qrels.tsv': 'x' },
    ...change,
  };
  writeFileSync(at('card.json'), JSON.stringify(card, null, 2));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('loadFolder', () => {
  it('loads passages, tasks and judgements that are complete, and calls them by the folder', async () => {
    await whole();
    const { card, corpus, tasks, warnings } = await loadFolder(folder);
    expect(corpus).toMatchObject({ passages, hash: card.corpusHash });
    expect(folder.endsWith(corpus.name)).toBe(true);
    expect(tasks?.examples[0]?.gold).toMatchObject({ relevance: { a: 1 }, relevanceComplete: true });
    expect(warnings).toEqual([]);
  });

  it('takes a folder without tasks, and one whose tasks nobody judged', async () => {
    await whole({ sha256: { 'corpus.jsonl': 'x' } });
    expect((await loadFolder(folder)).tasks).toBeNull();
    const { tasks } = await loadTasks(at('tasks.jsonl'));
    await whole({ sha256: { 'corpus.jsonl': 'x', 'tasks.jsonl': 'x' }, fingerprint: tasks.fingerprint });
    expect((await loadFolder(folder)).tasks?.examples[0]?.gold.relevance).toBeUndefined();
  });

  it('knows a folder by its passages, and refuses one without a card', async () => {
    expect(isCorpusFolder(folder)).toBe(false);
    writeFileSync(at('corpus.jsonl'), lines(passages));
    expect(isCorpusFolder(folder)).toBe(true);
    await refuses(loadFolder(folder), { code: 'corpora/bad-card', at: folder, words: 'interrupted' });
  });

  it('refuses files that were changed after the card', async () => {
    await whole({ corpusHash: 'another' });
    await expect(loadFolder(folder)).rejects.toMatchObject({ code: 'corpora/bad-card' });
    await whole({ fingerprint: 'another' });
    await expect(loadFolder(folder)).rejects.toThrow('tasks.jsonl is not what card.json beside it describes');
  });

  it('refuses a card that is none, by the name of what is wrong', async () => {
    await whole({ qrelsComplete: 'yes' });
    await refuses(loadFolder(folder), { code: 'params/invalid', at: at('card.json'), words: 'qrelsComplete' });
    writeFileSync(at('card.json'), '[]');
    await refuses(loadFolder(folder), { code: 'corpora/not-json', at: at('card.json') });
  });
});
