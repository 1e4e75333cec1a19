import { describe, expect, it } from 'vitest';
import { loadQrels } from '../../../src/corpora/index.ts';
import { file, refuses } from './folder.ts';

const expected = [
  ['q1', 'd1', 2],
  ['q2', 'd 2', 0],
];

describe('loadQrels', () => {
  it.each([
    ['TREC, tabs', 'q1\t0\td1\t2\nq2\tQ0\td 2\t0\n'],
    ['TREC with a header', 'query\titer\tdoc\trel\nq1\t0\td1\t2\nq2\t0\td 2\t0\n'],
    ['BEIR', 'query-id\tcorpus-id\tscore\nq1\td1\t2\nq2\td 2\t0\n'],
    ['BEIR without its header, CRLF', 'q1\td1\t2\r\nq2\td 2\t0\r\n'],
  ])('reads %s', async (_, text) => {
    const judgements = await loadQrels(file(text));
    expect(judgements.map(({ taskId, passageId, grade }) => [taskId, passageId, grade])).toEqual(expected);
  });

  it('reads columns separated by blanks, negative grades too', async () => {
    const path = file('  q1 0   d1 -2\nq1 0 d2 1  \n');
    expect(await loadQrels(path)).toEqual([
      { taskId: 'q1', passageId: 'd1', grade: -2, where: `${path}:1` },
      { taskId: 'q1', passageId: 'd2', grade: 1, where: `${path}:2` },
    ]);
  });

  it.each([
    ['two columns', 'q1 d1\n', 'corpora/not-qrels', ':1', '2 columns'],
    ['another number of columns', 'q1 0 d1 1\nq1 d2 1\n', 'corpora/not-qrels', ':2', '3 columns after lines with 4'],
    ['a grade in words', 'q1 0 d1 good\n', 'corpora/not-qrels', ':1', '"good"'],
    ['a grade with a fraction', 'q1 0 d1 1\nq1 0 d2 0.5\n', 'corpora/not-qrels', ':2', '"0.5"'],
    ['a grade beyond 2^53', 'q1 0 d1 9007199254740993\n', 'corpora/unsafe-integer', ':1', '2^53'],
    ['an empty id', 'q1\t0\t\t1\n', 'corpora/not-qrels', ':1', 'empty id'],
    ['a pair judged twice', 'q1 0 d1 1\nq1 0 d1 1\n', 'corpora/duplicate-id', ':2', ':1'],
    ['a header alone', 'query-id\tcorpus-id\tscore\n', 'corpora/empty', '', 'no judgements'],
  ] as const)('refuses %s', async (...[, text, code, line, words]) => {
    const path = file(text);
    await refuses(loadQrels(path), { code, at: `${path}${line}`, words });
  });
});
