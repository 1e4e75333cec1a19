import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CARD_SCHEMA,
  checkFiles,
  corpusOf,
  isCorpusFolder,
  loadFolder,
  loadTasks,
} from '../../../src/corpora/index.ts';
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

/** What `sha256sum` says of the files that {@link whole} writes. */
const sha256 = {
  'corpus.jsonl': 'c76bf042a81a89f504c52f37d45b2164c540c62edb35028a07dd3da8056e678c',
  'tasks.jsonl': '2deb9e3acdde065f99c9b61956c70c5ac4b14fb090d33c882da8d2ddf7cfe08f',
  'qrels.tsv': '39ec397b9e26aaca4675887e5d80dbd5c10a52d2a5f06bb30cff1be8aad8979a',
};

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

  it('refuses a card that counts other passages or tasks than there are', async () => {
    await whole({ counts: { passages: 3, tasks: 1 } });
    await refuses(loadFolder(folder), { code: 'corpora/bad-card', at: at('card.json'), words: '3 passages' });
    await whole({ counts: { passages: 2, tasks: 4 } });
    await refuses(loadFolder(folder), { code: 'corpora/bad-card', at: at('card.json'), words: '4 tasks' });
  });

  it('says of tasks and judgements which file was changed', async () => {
    await whole({ sha256 });
    writeFileSync(at('qrels.tsv'), 'q\t0\ta\t2\n');
    await expect(loadFolder(folder)).rejects.toThrow('qrels.tsv is not what card.json beside it describes');
    writeFileSync(at('qrels.tsv'), 'q\t0\ta\t1\n');
    await expect(loadFolder(folder)).resolves.toMatchObject({ corpus: { passages } });
    writeFileSync(at('tasks.jsonl'), lines([{ id: 'q', question: 'And?', answers: ['a town'], gold: ['a'] }]));
    await expect(loadFolder(folder)).rejects.toThrow('tasks.jsonl is not what card.json beside it describes');
    writeFileSync(
      at('tasks.jsonl'),
      lines([{ id: 'r', question: 'What is Harrow?', answers: ['a town'], gold: ['a'] }]),
    );
    await expect(loadFolder(folder)).rejects.toThrow('tasks.jsonl is not what card.json beside it describes');
    await whole({ sha256 });
    writeFileSync(at('qrels.tsv'), 'q\t0\tc\t1\n');
    await expect(loadFolder(folder)).rejects.toThrow('qrels.tsv is not what card.json beside it describes');
  });

  it('says the line where judgements name what there never was', async () => {
    const hash = 'fd7f7edb402338409355cbcfc94cf26921d906129faa1d926da2166580d98183';
    await whole({ sha256: { ...sha256, 'qrels.tsv': hash } });
    writeFileSync(at('qrels.tsv'), 'q\t0\tc\t1\n');
    await refuses(loadFolder(folder), { code: 'corpora/unknown-id', at: `${at('qrels.tsv')}:1` });
  });

  it('says that the passages are missing, also where only a packed file is there', async () => {
    await whole();
    rmSync(at('corpus.jsonl'));
    expect(isCorpusFolder(folder)).toBe(true);
    await refuses(loadFolder(folder), { code: 'file/unreadable', at: at('corpus.jsonl'), words: 'no such file' });
    writeFileSync(at('corpus.jsonl.gz'), '');
    await expect(loadFolder(folder)).rejects.toThrow('did you mean "corpus.jsonl.gz"?');
  });

  it('refuses a card that is none, by the name of what is wrong', async () => {
    await whole({ qrelsComplete: 'yes' });
    await refuses(loadFolder(folder), { code: 'params/invalid', at: at('card.json'), words: 'qrelsComplete' });
    writeFileSync(at('card.json'), '[]');
    await refuses(loadFolder(folder), { code: 'corpora/not-json', at: at('card.json') });
  });
});

describe('checkFiles', () => {
  it('takes files of the bytes that the card tells, and refuses others though they hold the same', async () => {
    await whole({ sha256 });
    const { card } = await loadFolder(folder);
    await checkFiles(folder, card);
    writeFileSync(at('corpus.jsonl'), `\n${lines(passages)}`);
    expect((await loadFolder(folder)).corpus.passages).toEqual(passages);
    await expect(checkFiles(folder, card)).rejects.toThrow('corpus.jsonl is not what card.json beside it describes');
  });

  it('looks at files that nobody reads, and refuses one that is missing', async () => {
    writeFileSync(at('facts.jsonl'), '{}');
    await whole({
      sha256: { ...sha256, 'facts.jsonl': '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' },
    });
    const { card } = await loadFolder(folder);
    await checkFiles(folder, card);
    rmSync(at('facts.jsonl'));
    await refuses(checkFiles(folder, card), { code: 'file/unreadable', at: at('facts.jsonl'), words: 'no such file' });
  });
});
