import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Warning } from '../../../src/corpora/index.ts';
import { refuseTaken, writeWorld, type WorldFolderOptions } from '../../../src/eval/index.ts';
import { corpora, makeEnv, openCorpus, openWorld, systemClock, worlds } from '../../../src/index.ts';

const spec = { seed: 11, size: 200, theme: 'harbour', pool: 6 };
const questions = { 'bridge-1': 4, 'bridge-2': 4 };
const root = mkdtempSync(join(tmpdir(), 'foragym-world-'));
afterAll(() => rmSync(root, { recursive: true }));

const at = (name: string): string => join(root, name);
const textOf = (...path: readonly string[]): string => readFileSync(join(root, ...path), 'utf8');
const rowsOf = (...path: readonly string[]): readonly { readonly [field: string]: unknown }[] =>
  textOf(...path)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

function write(name: string, options: Partial<WorldFolderOptions> = {}): ReturnType<typeof writeWorld> {
  const world = worlds.encyclopaedia(spec);
  const { examples } = worlds.heldQuestions(world, questions);
  return writeWorld(world, { out: at(name), examples, clock: systemClock, ...options });
}

/** Writes a world and changes its card. */
async function withCard(name: string, change: (card: object & { generator: object }) => object): Promise<string> {
  await write(name);
  writeFileSync(join(at(name), 'card.json'), JSON.stringify(change(JSON.parse(textOf(name, 'card.json')))));
  return at(name);
}

describe('a world in a folder', () => {
  it('opens as the corpus and the tasks that it is in memory, with what is true in it', async () => {
    const card = await write('whole');
    const opened = await openCorpus({ corpus: at('whole') });
    const made = openWorld({ ...spec, questions });
    expect(opened.corpus.passages).toEqual(made.corpus.passages.map((one) => ({ ...one, title: one.title })));
    expect(opened.corpus.hash).toBe(made.corpus.hash);
    expect(opened.tasks.fingerprint).toBe(made.tasks.fingerprint);
    for (const { id } of opened.corpus.passages.slice(0, 9))
      expect(opened.corpus.knowledge?.stated(id)).toEqual(made.corpus.knowledge?.stated(id));
    expect(card).toMatchObject({ split: 'train', counts: { passages: 200, tasks: 8, shapes: questions } });
  });

  it('asks its shapes mixed, so that the first questions are of every shape', async () => {
    await write('mixed');
    expect(
      rowsOf('mixed', 'tasks.jsonl')
        .slice(0, 2)
        .map(({ shape }) => shape),
    ).toEqual(Object.keys(questions));
  });

  it('is written with the same bytes again, and only whole', async () => {
    await write('first', { triples: true });
    await write('second', { triples: true });
    const files = readdirSync(at('first')).toSorted();
    expect(files).toEqual(['card.json', 'corpus.jsonl', 'entities.jsonl', 'facts.jsonl', 'qrels.tsv', 'tasks.jsonl']);
    for (const file of files) expect(textOf('second', file)).toBe(textOf('first', file));
  });

  it('says every fact that an article states, its subject and object by id, so that namesakes are told apart', async () => {
    await write('triples', { triples: true });
    const entities = new Map(rowsOf('triples', 'entities.jsonl').map((entity) => [entity['id'], entity]));
    const facts = rowsOf('triples', 'facts.jsonl');
    expect([...entities.keys()]).toEqual(rowsOf('triples', 'corpus.jsonl').map(({ id }) => id));
    expect(facts).toHaveLength([...worlds.encyclopaedia(spec).facts()].length);
    for (const { subject, subjectId, object, objectId, passageIds } of facts) {
      expect(entities.get(subjectId)?.['name']).toBe(subject);
      expect(passageIds).toEqual([subjectId]);
      if (objectId !== undefined && entities.has(objectId)) expect(entities.get(objectId)?.['name']).toBe(object);
    }
    expect(JSON.parse(textOf('triples', 'card.json')).counts.facts).toBe(facts.length);
  });

  it('is searched by an environment under its path', async () => {
    await write('played');
    const env = await makeEnv('foragym/search-qa-v1', { corpus: at('played') });
    const { observation } = await env.reset({ seed: 1 });
    expect(observation.text).toContain('Question: ');
    await env.close();
  });

  it('is never written over another one, whole or torn', async () => {
    await write('taken');
    await expect(write('taken')).rejects.toThrow('is not empty (card.json)');
    mkdirSync(at('torn'));
    writeFileSync(join(at('torn'), 'corpus.jsonl'), '');
    await expect(write('torn')).rejects.toMatchObject({ code: 'file/exists' });
    await expect(write('torn')).rejects.toThrow('holds a world that was not finished');
    writeFileSync(at('file'), '');
    expect(() => refuseTaken(at('file'))).toThrow(expect.objectContaining({ code: 'file/unwritable' }));
    for (const taken of [at('file'), devNull])
      expect(() => refuseTaken(taken)).toThrow(`${taken} is there, and is no folder`);
    expect(() => refuseTaken(at('absent'))).not.toThrow();
  });

  it('does not open when its writing was interrupted', async () => {
    expect(await write('half', { signal: AbortSignal.abort() })).toBeNull();
    expect(existsSync(join(at('half'), 'card.json'))).toBe(false);
    await expect(openCorpus({ corpus: at('half') })).rejects.toThrow('interrupted');
  });

  it('opens without knowledge, and says so, where another version of the generator wrote it', async () => {
    const warnings: Warning[] = [];
    const folder = await withCard('older', (card) => ({ ...card, generator: { ...card.generator, version: 1 } }));
    const { corpus } = await openCorpus({ corpus: folder }, [], (told) => void warnings.push(...told));
    expect(corpus.knowledge).toBeUndefined();
    expect(warnings.map(({ message }) => message).join()).toContain('made by version 1 of the generator');
  });

  it.each([{ seed: 12 }, { theme: 'county' }, { pool: 7 }, { size: 201 }, { size: 1_000_000 }])(
    'is refused where its card tells of another world: %o',
    async (change) => {
      const folder = await withCard(`other-${JSON.stringify(change)}`, (card) => ({
        ...card,
        generator: { ...card.generator, spec: { ...spec, ...change } },
      }));
      await expect(openCorpus({ corpus: folder })).rejects.toMatchObject({ code: 'corpora/bad-card' });
    },
  );

  it('is refused where its card tells of a larger world that begins with the same passage', async () => {
    const smaller = worlds.encyclopaedia({ seed: 0, size: 600 });
    const [first] = smaller.passages();
    const [same] = worlds.encyclopaedia({ seed: 0, size: 1_000_000 }).passages();
    expect(first).toEqual(same);
    await writeWorld(smaller, { out: at('larger'), examples: smaller.examples('bridge-1', 2), clock: systemClock });
    const card = textOf('larger', 'card.json').replace('"size": 600', '"size": 1000000');
    writeFileSync(join(at('larger'), 'card.json'), card);
    await expect(openCorpus({ corpus: at('larger') })).rejects.toThrow('size 1000000 in the spec of its generator');
  });

  it('is refused where a later passage is not that of its spec, though the first one is', async () => {
    const folder = await withCard('later', (card) => card);
    const lines = textOf('later', 'corpus.jsonl').trimEnd().split('\n');
    const last = { ...JSON.parse(lines.at(-1) ?? ''), text: 'Nobody knows.' };
    writeFileSync(join(folder, 'corpus.jsonl'), `${[...lines.slice(0, -1), JSON.stringify(last)].join('\n')}\n`);
    const { corpus } = await corpora.loadCorpus(join(folder, 'corpus.jsonl'));
    const card = JSON.parse(textOf('later', 'card.json'));
    writeFileSync(join(folder, 'card.json'), JSON.stringify({ ...card, corpusHash: corpus.hash }));
    await expect(openCorpus({ corpus: folder })).rejects.toThrow(`no such passage "${last.id}"`);
  });

  it('is refused, before anything is written, where it cannot hold what is asked for', () => {
    expect(() => openWorld({ ...spec, questions: { 'bridge-2': 1000 } })).toThrow('raise the pool or the size');
    // @ts-expect-error -- who writes no TypeScript may leave it out
    expect(() => openWorld()).toThrow(expect.objectContaining({ code: 'params/invalid' }));
    expect(() => openWorld({ ...spec, questions: { 'brige-2': 1 } })).toThrow('did you mean "bridge-2"');
    expect(() => openWorld({ ...spec, size: 100, questions: {} })).toThrow('size');
    expect(() => openWorld({ ...spec, questions: { 'bridge-2': 2.5 } })).toThrow('"bridge-2": ');
    expect(() => openWorld({ ...spec, questions: { 'bridge-2': 0 } })).toThrow('bridge-2=0: a count is 1 or more');
    expect(() => openWorld({ ...spec, questions: {} })).toThrow('questions: none');
    expect(() => openWorld({ ...spec, theme: 'county2', questions: {} })).toThrow('did you mean "county"');
  });
});
