import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpora/index.ts';
import { file, refuses } from './folder.ts';

const ours = { id: 'a', title: 'T', text: 'words', src: 'wiki', url: 'u' };
const passage = { id: 'a', title: 'T', text: 'words', source: 'wiki', url: 'u', meta: undefined };

async function hash(content: Parameters<typeof file>[0]): Promise<string> {
  return (await loadCorpus(file(content))).corpus.hash;
}

describe('loadCorpus', () => {
  it.each([
    ['our own', ours, passage],
    ['BEIR', { _id: 'a', title: 'T', text: 'words' }, { id: 'a', title: 'T', text: 'words' }],
    ['Search-R1', { id: 'a', contents: '"The "T""\nwords\nmore' }, { id: 'a', title: 'The "T"', text: 'words\nmore' }],
    [
      'Search-R1 without a title',
      { id: 'a', contents: 'He said "no"\nand left' },
      { id: 'a', text: 'He said "no"\nand left' },
    ],
    [
      'Search-R1 with a title of its own',
      { id: 'a', title: 'T', contents: '"x"\ny' },
      { id: 'a', title: 'T', text: '"x"\ny' },
    ],
    ['numbered', { id: 12, text: 'words', title: '' }, { id: '12', text: 'words' }],
  ])('reads %s spelling', async (_, row, expected) => {
    const { corpus } = await loadCorpus(file([row]));
    expect(corpus.passages).toEqual([expected]);
  });

  it('keeps other fields as meta and counts them, keeps the order, names the corpus', async () => {
    const path = file(
      [
        { ...ours, level: { n: 1 } },
        { ...ours, id: 'b', level: 2, year: 1 },
      ],
      'shelf.jsonl',
    );
    const { corpus, report } = await loadCorpus(path);
    expect(corpus.passages.map(({ id, meta }) => [id, meta])).toEqual([
      ['a', { level: { n: 1 } }],
      ['b', { level: 2, year: 1 }],
    ]);
    expect(report).toMatchObject({ file: path, lines: 2, repaired: 0, meta: { level: 2, year: 1 }, warnings: [] });
    expect(corpus.name).toMatch(/^\d+-shelf$/);
    expect((await loadCorpus(path, { name: 'mine' })).corpus.name).toBe('mine');
  });

  it('gives one hash to equal passages, however they are spelt and packed', async () => {
    const first = await hash([ours]);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash(gzipSync(JSON.stringify({ text: 'words', title: 'T', _id: 'a', extra: 1 })))).toBe(first);
    expect(await hash([{ ...ours, title: 'Tw', text: 'ords' }])).not.toBe(first);
    expect(await hash([{ ...ours, id: 'aT', title: '' }])).not.toBe(first);
  });

  it('counts repaired surrogates and warns of an empty passage', async () => {
    const path = file('{"id":"a","text":"x\\ud800"}\n{"id":"b","text":""}\n');
    const { corpus, report } = await loadCorpus(path);
    expect(corpus.passages[0]?.text).toBe('x\uFFFD');
    expect(report.repaired).toBe(1);
    expect(report.warnings).toEqual([{ where: `${path}:2`, message: 'passage "b" is empty' }]);
  });

  it.each([
    ['a passage given twice', [ours, ours], 'corpora/duplicate-id', ':2', 'jsonl:1'],
    ['no id', [{ text: 'x', ident: 1 }], 'corpora/missing-field', ':1', 'no "id" or "_id"'],
    [
      'a misspelt field',
      [ours, { id: 'b', txt: 'x' }],
      'corpora/missing-field',
      ':2',
      'it has "txt"; did you mean "text"?',
    ],
    ['a null where a text must be', [{ id: 'b', text: null }], 'corpora/missing-field', ':1', 'text'],
    ['a number where a text must be', [{ id: 'b', text: 3 }], 'corpora/wrong-type', ':1', '"text" must be a string'],
    ['a list where an id must be', [{ _id: ['b'], text: 'x' }], 'corpora/wrong-type', ':1', '"_id"'],
    ['an id with a space around it', [{ id: ' b', text: 'x' }], 'corpora/wrong-type', ':1', '" b" is no id'],
    ['an id that is a prototype', [{ id: '__proto__', text: 'x' }], 'corpora/wrong-type', ':1', '__proto__'],
    ['nothing', '\n\n', 'corpora/empty', '', 'no passages'],
    ['a line that is no JSON', '{"id":"a","text":"x"}\n{"id":', 'corpora/not-json', ':2', ''],
    [
      'an integer that would change',
      '{"id":12345678901234567890,"text":"x"}',
      'corpora/unsafe-integer',
      ':1',
      '12345678901234567890',
    ],
  ] as const)('refuses %s', async (...[, content, code, line, words]) => {
    const path = file(content);
    await refuses(loadCorpus(path), { code, at: `${path}${line}`, words });
  });
});
