import { describe, expect, it } from 'vitest';
import { corpusText, loadCorpus, loadTasks, qrelsText, tasksText } from '../../../src/corpora/index.ts';
import { file } from './folder.ts';

describe('corpusText, tasksText and qrelsText', () => {
  it('write what loading reads: the same passages and examples come back', async () => {
    const corpus = await loadCorpus(
      file([
        { _id: 'a', contents: '"T"\nx\u2028y', source: 's', url: 'u', year: 3 },
        { id: 'b', text: '😀' },
      ]),
    );
    const again = await loadCorpus(file(corpusText(corpus.corpus.passages)), { name: corpus.corpus.name });
    expect(again.corpus).toEqual(corpus.corpus);

    const rows = [
      { id: 'q1', question: 'a?', answers: ['x', 'y'], aliases: [['z'], []], type: 'bridge', split: 'dev' },
      { id: 'q2', question: 'b?', answers_all: ['x'], gold: ['a'], context: { day: 1 } },
      { id: 'q3', question: 'c?', answers: [] },
      { id: 'q4', question: 'd?' },
      {
        id: 'q5',
        question: 'e?',
        answers: ['1032'],
        facts: [
          {
            id: 'f',
            subject: 's',
            relation: 'born',
            object: '1032',
            passageIds: ['a'],
            valueClass: 'number',
            from: '1',
          },
        ],
      },
    ];
    const qrels = file('q1 0 a 2\nq1 0 b 0\nq4 0 b 1\n');
    const { tasks } = await loadTasks(file(rows), { name: 'n', qrels });
    const written = { name: 'n', qrels: file(qrelsText(tasks.examples)) };
    expect((await loadTasks(file(tasksText(tasks.examples)), written)).tasks).toEqual(tasks);
  });
});
