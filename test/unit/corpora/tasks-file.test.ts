import { describe, expect, it } from 'vitest';
import { corpusOf, loadTasks, type TaskOptions } from '../../../src/corpora/index.ts';
import type { Example } from '../../../src/core/index.ts';
import { file, refuses } from './folder.ts';

const corpus = corpusOf('three', [
  { id: 'd1', text: 'one' },
  { id: 'd2', text: 'two' },
  { id: 'd3', text: 'three' },
]);
const plain = { id: 'q1', question: 'Who?', answers: ['Ada'] };

async function first(row: object, options?: TaskOptions): Promise<Example> {
  const { tasks } = await loadTasks(file([row]), options);
  return tasks.examples[0]!;
}

const qrels = (text: string): string => file(text, 'qrels.tsv');

async function fingerprint(content: Parameters<typeof file>[0]): Promise<string> {
  return (await loadTasks(file(content))).tasks.fingerprint;
}

describe('loadTasks', () => {
  it('reads every field of our own spelling', async () => {
    const fact = { id: 'f1', subject: 's', relation: 'r', object: 'o', passageIds: ['d1'] };
    const nugget = { id: 'n1', text: 'n', vital: true };
    const criterion = { id: 'c1', text: 'c', weight: 0.5, polarity: -1, quotes: ['"'] };
    const row = {
      ...plain,
      answers: ['3 km', 'three'],
      aliases: [['3 kilometres'], []],
      gold: ['d1'],
      shape: 'bridge-2',
      group: 'g',
      context: { date: 'today' },
      options: ['3 km', '4 km'],
      number: { value: 3, unit: 'km', tolerance: 0 },
      facts: [fact],
      nuggets: [nugget],
      rubric: [criterion],
      split: 'dev',
    };
    expect(await first(row)).toEqual({
      task: {
        id: 'q1',
        question: 'Who?',
        context: { date: 'today' },
        shape: 'bridge-2',
        options: ['3 km', '4 km'],
        group: 'g',
        meta: { split: 'dev' },
      },
      gold: {
        answers: ['3 km', 'three'],
        aliases: [['3 kilometres'], []],
        answerable: true,
        passageIds: ['d1'],
        number: { value: 3, unit: 'km', tolerance: 0 },
        facts: [fact],
        nuggets: [nugget],
        rubric: [criterion],
      },
    });
  });

  it.each([
    ['FlashRAG', { id: 1, question: 'Who?', golden_answers: ['Ada'] }, { answers: ['Ada'] }],
    [
      'HotpotQA',
      { _id: 'a', question: 'Who?', answer: 'Ada', type: 'bridge', context: [['t', ['s']]] },
      { answers: ['Ada'] },
    ],
    ['MuSiQue', { id: 'a', question: 'Who?', answer: 'Ada', answer_aliases: ['A. Love'] }, { aliases: [['A. Love']] }],
    ['MuSiQue without aliases', { id: 'a', question: 'Who?', answer: 'Ada', answer_aliases: [] }, { answers: ['Ada'] }],
    [
      'several answers wanted',
      { id: 'a', question: 'Who?', answers_all: ['Ada', 'Bo'] },
      { answers: ['Ada', 'Bo'], mode: 'all' },
    ],
    ['GSM8K', { question: 'How many?', answer: '2 and 3 make 5.\n#### 5' }, { answers: ['5'] }],
    [
      'ScholarQA',
      { id: 'a', question: 'How?', rubric: [{ id: 'c', text: 't', weight: 1, evidence: ['e'] }] },
      {
        rubric: [{ id: 'c', text: 't', weight: 1, polarity: 1, quotes: ['e'] }],
        answerable: true,
      },
    ],
  ])('reads the spelling of %s', async (_, row, gold) => {
    expect((await first(row)).gold).toMatchObject(gold);
  });

  it('keeps as meta what the gym does not read, lists of other forms too, and counts it', async () => {
    const path = file([
      { ...plain, type: 'a', kind: 'b', text: 'c', facts: ['in words'], context: ['x'] },
      { ...plain, id: 'q2', kind: 'b' },
    ]);
    const { tasks, report } = await loadTasks(path);
    expect(tasks.examples.map(({ task }) => [task.shape, task.meta])).toEqual([
      ['a', { kind: 'b', text: 'c', facts: ['in words'], context: ['x'] }],
      ['b', undefined],
    ]);
    expect(report.meta).toEqual({ kind: 1, text: 1, facts: 1, context: 1 });
  });

  it('numbers the tasks of a file without ids by their lines', async () => {
    const { tasks } = await loadTasks(file('{"question":"a","answer":"x"}\n\n{"question":"b","answer":"y"}\n'));
    expect(tasks.examples.map(({ task }) => task.id)).toEqual(['1', '3']);
  });

  it('takes an empty list of answers as unanswerable, and counts it', async () => {
    const { tasks, report } = await loadTasks(
      file([
        { ...plain, answers: [] },
        { ...plain, id: 'q2' },
      ]),
    );
    expect(tasks.examples.map(({ gold }) => gold.answerable)).toEqual([false, true]);
    expect(report).toMatchObject({ unanswerable: 1, withoutAnswers: 0, dropped: 0 });
  });

  it('drops an answer that normalises to nothing, with its aliases and a warning that names the line', async () => {
    const path = file([
      plain,
      { ...plain, id: 'q2', answers: ['The', 'Ada', '\u200B'], aliases: [['x'], ['!', 'A. Love'], ['y']] },
    ]);
    const { tasks, report } = await loadTasks(path);
    expect(tasks.examples[1]?.gold).toMatchObject({ answers: ['Ada'], aliases: [['A. Love']] });
    expect(report.warnings.map((warning) => warning.where)).toEqual([`${path}:2`, `${path}:2`, `${path}:2`]);
    expect(report.warnings[0]?.message).toContain('"The"');
  });

  it('drops an alias of one letter or digit and keeps such an answer, both with a warning', async () => {
    const path = file([
      plain,
      { ...plain, id: 'q2', answers: ['C#', '5 %', 'Ada'], aliases: [['C', 'C sharp'], [], ['1', 'x']] },
    ]);
    const { tasks, report } = await loadTasks(path);
    expect(tasks.examples[1]?.gold).toMatchObject({ answers: ['C#', '5 %', 'Ada'], aliases: [['C sharp'], [], []] });
    expect(report.warnings.map((warning) => warning.where)).toEqual(Array.from({ length: 5 }, () => `${path}:2`));
    expect(report.warnings.map((warning) => warning.message)).toEqual([
      expect.stringContaining('the answer "C#" is a single letter or digit once normalised'),
      expect.stringContaining('the answer "5 %" is a single'),
      expect.stringContaining('the alias "C" has fewer letters and digits than 2'),
      expect.stringContaining('the alias "1" has fewer letters and digits than 2'),
      expect.stringContaining('the alias "x" has fewer letters and digits than 2'),
    ]);
  });

  it.each([
    ['a number', { answers: ['3'], aliases: ['3', 'III'], number: { value: 3, tolerance: 0 } }],
    ['choices', { answers: ['b'], aliases: ['2', 'bee'], options: ['b', 'c'] }],
    ['yes or no', { answers: ['yes'], aliases: ['y', 'of course'] }],
  ])('keeps short aliases where answers are read as %s', async (_, gold) => {
    const { tasks, report } = await loadTasks(file([{ ...plain, ...gold }]));
    expect(tasks.examples[0]?.gold.aliases).toEqual([gold.aliases]);
    expect(report.warnings).toEqual([]);
  });

  it('takes options among which an alias or another spelling of the answer is, or that nobody can choose from', async () => {
    for (const gold of [{ answers: ['Ada Lovelace'], aliases: ['ADA!'] }, { answers: ['the Ada'] }, { answers: [] }]) {
      expect((await first({ ...plain, ...gold, options: ['Ada', 'Bo'] })).task.options).toEqual(['Ada', 'Bo']);
    }
  });

  it('offers yes and no where every answer is one of them', async () => {
    expect((await first({ ...plain, answers: ['Yes.'] })).task.options).toEqual(['yes', 'no']);
    expect((await first({ ...plain, answers: ['yes', 'of course'] })).task.options).toBeUndefined();
    expect((await first({ ...plain, answers: [] })).task.options).toBeUndefined();
  });

  describe('with judgements', () => {
    it('grades passages, and takes those above 0 as gold where the line names none', async () => {
      const options = { corpus, qrels: qrels('q1 0 d1 2\nq1 0 d2 0\n') };
      const named = await first({ ...plain, gold: ['d3'] }, options);
      const bare = await first({ id: 'q1', question: 'Who?' }, options);
      const relevance = { relevance: { d1: 2, d2: 0 }, relevanceComplete: false };
      expect(named.gold).toEqual({ answers: ['Ada'], answerable: true, passageIds: ['d3'], ...relevance });
      expect(bare.gold).toEqual({ answers: [], answerable: true, passageIds: ['d1'], ...relevance });
    });

    it.each([
      ['a gold passage judged not to be', ['d1', 'd2'], 'q1 0 d1 2\nq1 0 d2 0\n', '"d2" is not judged relevant'],
      ['a gold passage not judged at all', ['d1', 'd3'], 'q1 0 d1 1\n', '"d3" is not judged relevant'],
      ['a relevant passage that is not gold', ['d1'], 'q1 0 d1 1\nq1 0 d2 1\n', '"d2" is judged relevant'],
    ])('warns of %s, naming the line', async (...[, gold, text, words]) => {
      const path = file([
        { ...plain, id: 'q0', gold: ['d1'] },
        { ...plain, gold },
      ]);
      const { report } = await loadTasks(path, { qrels: qrels(text) });
      expect(report.warnings).toEqual([{ where: `${path}:2`, message: expect.stringContaining(words) }]);
    });

    it('has nothing to warn of where gold and judgements name the same, in any order', async () => {
      const path = file([
        { ...plain, gold: ['d2', 'd1'] },
        { ...plain, id: 'q2' },
      ]);
      const options = { qrels: qrels('q1 0 d1 1\nq1 0 d2 1\nq1 0 d3 0\n'), complete: true };
      expect((await loadTasks(path, options)).report.warnings).toEqual([]);
    });

    it('warns of gold passages without any judgement only where all were judged', async () => {
      const path = file([plain, { ...plain, id: 'q2', gold: ['d3'] }]);
      const options = { qrels: qrels('q1 0 d1 1\n') };
      expect((await loadTasks(path, options)).report.warnings).toEqual([]);
      expect((await loadTasks(path, { ...options, complete: true })).report.warnings).toHaveLength(1);
    });

    it('says that they are complete, of unlisted tasks too', async () => {
      const { tasks } = await loadTasks(file([plain, { ...plain, id: 'q2', answers: [] }]), {
        qrels: qrels('q1 0 d1 1\n'),
        complete: true,
      });
      expect(tasks.examples.map(({ gold }) => [gold.relevance, gold.relevanceComplete])).toEqual([
        [{ d1: 1 }, true],
        [{}, true],
      ]);
    });

    it('refuses a judgement of a task or a passage that is not there', async () => {
      const path = qrels('q1 0 d1 1\nq11 0 d2 1\n');
      await refuses(loadTasks(file([plain]), { qrels: path }), {
        code: 'corpora/unknown-id',
        at: `${path}:2`,
        words: 'task "q11"; did you mean "q1"?',
      });
      const other = qrels('q1 0 d1 1\nq1 0 d9 1\n');
      await refuses(loadTasks(file([plain]), { qrels: other, corpus }), {
        code: 'corpora/unknown-id',
        at: `${other}:2`,
        words: 'passage "d9"',
      });
    });

    it('refuses to call judgements complete that are not given', async () => {
      const path = file([plain]);
      await refuses(loadTasks(path, { complete: true }), { code: 'params/invalid', at: path, words: 'qrels' });
    });
  });

  it('knows a line without anything that is right: refused, kept or dropped as asked', async () => {
    const path = file([plain, { id: 'q2', question: 'What?', gold: [] }]);
    await refuses(loadTasks(path), { code: 'corpora/missing-field', at: `${path}:2`, words: 'answers' });
    const kept = await loadTasks(path, { withoutGold: 'keep' });
    expect(kept.tasks.examples[1]?.gold).toMatchObject({ answers: [], answerable: true });
    expect(kept.report).toMatchObject({ withoutAnswers: 1, dropped: 0, unanswerable: 0 });
    const dropped = await loadTasks(path, { withoutGold: 'drop' });
    expect(dropped.tasks.examples.map(({ task }) => task.id)).toEqual(['q1']);
    expect(dropped.report).toMatchObject({ withoutAnswers: 0, dropped: 1 });
  });

  it('gives a fingerprint to the examples, not to the file or the name', async () => {
    const two = [plain, { ...plain, id: 'q2' }];
    const one = await fingerprint(two);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await fingerprint(two.map(({ id, question, answers }) => ({ answers, question, id })))).toBe(one);
    expect(await fingerprint(two.toReversed())).not.toBe(one);
    expect(await fingerprint([plain, { ...plain, id: 'q2', answers: ['Bo'] }])).not.toBe(one);
  });

  it.each([
    ['a task given twice', [plain, plain], 'corpora/duplicate-id', ':2', 'jsonl:1'],
    [
      'no question',
      [{ id: 'q', quesion: 'Who?', answers: [] }],
      'corpora/missing-field',
      ':1',
      'it has "quesion"; did you mean "question"?',
    ],
    [
      'misspelt answers',
      [{ id: 'q', question: 'Who?', anwsers: ['x'] }],
      'corpora/missing-field',
      ':1',
      'did you mean "answers"?',
    ],
    [
      'a misspelt id',
      [{ idd: 'q', question: 'Who?', answers: ['x'] }],
      'corpora/missing-field',
      ':1',
      'did you mean "id"?',
    ],
    ['an id after lines without', [{ question: 'a', answer: 'x' }, plain], 'corpora/missing-field', ':2', 'first line'],
    ['no id after lines with one', [plain, { question: 'a', answer: 'x' }], 'corpora/missing-field', ':2', 'no "id"'],
    [
      'answers that are no list',
      [{ ...plain, answers: 5 }],
      'corpora/wrong-type',
      ':1',
      '"answers" must be a list of strings',
    ],
    ['answers that are no strings', [{ ...plain, answers: [5] }], 'corpora/wrong-type', ':1', '"answers"'],
    [
      'answers that all say nothing',
      [plain, { ...plain, id: 'q2', answers: ['A', '!!!'] }],
      'corpora/no-answer',
      ':2',
      'unanswerable',
    ],
    ['aliases that fit no answers', [{ ...plain, aliases: [['a'], ['b']] }], 'corpora/wrong-type', ':1', '"aliases"'],
    [
      'a fact without an object',
      [{ ...plain, facts: [{ id: 'f', subject: 's', relation: 'r', passageIds: [] }] }],
      'params/invalid',
      ':1',
      '0.object',
    ],
    ['a weight of 0', [{ ...plain, rubric: [{ id: 'c', text: 't', weight: 0 }] }], 'params/invalid', ':1', '0.weight'],
    [
      'options without a right one',
      [plain, { ...plain, id: 'q2', options: ['Bo', 'Cy'] }],
      'corpora/contradiction',
      ':2',
      'none of its answers',
    ],
    ['a single option', [{ ...plain, options: ['Ada'] }], 'corpora/contradiction', ':1', 'one choice only'],
    [
      'an option said twice',
      [{ ...plain, options: ['Ada', 'ada.'] }],
      'corpora/contradiction',
      ':1',
      'one choice only',
    ],
    ['a negative tolerance', [{ ...plain, number: { value: 3, tolerance: -1 } }], 'params/invalid', ':1', 'tolerance'],
    [
      'a tolerance that is not finite',
      '{"id":"q","question":"Who?","answers":["3"],"number":{"value":3,"tolerance":1e999}}',
      'corpora/not-json',
      ':1',
      '1e999',
    ],
    ['answers that are null', [{ ...plain, answers: null }], 'corpora/missing-field', ':1', '; its "answers" is null'],
    ['an id that is null', [{ ...plain, id: null }], 'corpora/missing-field', ':1', '; its "id" is null'],
    ['nothing', '', 'corpora/empty', '', 'no tasks'],
  ] as const)('refuses %s', async (...[, content, code, line, words]) => {
    const path = file(content);
    await refuses(loadTasks(path), { code, at: `${path}${line}`, words });
  });

  it('refuses gold passages that the corpus does not have, in facts too', async () => {
    const path = file([plain, { ...plain, id: 'q2', gold: ['d4'] }]);
    await refuses(loadTasks(path, { corpus }), { code: 'corpora/unknown-id', at: `${path}:2`, words: 'passage "d4"' });
    const fact = { id: 'f', subject: 's', relation: 'r', object: 'o', passageIds: ['d5'] };
    const stated = file([{ ...plain, facts: [fact] }]);
    await refuses(loadTasks(stated, { corpus }), {
      code: 'corpora/unknown-id',
      at: `${stated}:1`,
      words: 'passage "d5"',
    });
  });
});
