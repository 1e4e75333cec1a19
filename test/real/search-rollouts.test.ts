import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { searchTags, splitTranscript } from '../../src/dialects/index.ts';
import { coverMatch, exactMatch, tokenF1 } from '../../src/text/index.ts';
import { search } from '../unit/dialects/tools.ts';
import { describeReal } from './data.ts';

interface Rollout {
  readonly answer: string;
  readonly pred_ans: string;
  readonly gen_text_store: string;
}

const dialect = searchTags({ row: 'r1-searcher' });

/** What the R1-Searcher row reads in one transcript. */
function read(rollout: Rollout) {
  const turns = splitTranscript(rollout.gen_text_store, 'r1-searcher');
  const pieces = turns.map(({ policy, observation }) => policy.text + (observation ?? '')).join('');
  const parsed = turns.map(({ policy }) => ({ text: policy.text, ...dialect.parse(policy, [search]) }));
  const actions = parsed.flatMap(({ text, actions: found }) => found.map((action) => ({ text, action })));
  return {
    pieces,
    ends: parsed.map(({ text, end }) => text.slice(end)),
    queries: actions.filter(({ action }) => action.type === 'call').length,
    answers: actions.filter(({ action }) => action.type === 'answer'),
    invalid: actions.filter(({ action }) => action.type === 'invalid').length,
    shown: turns.filter(({ observation }) => observation !== null).length,
  };
}

const tally = (values: readonly number[]) =>
  values.reduce<number[]>((counts, value) => {
    counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  }, []);

// The figures stand in the description of the data, measured there with other code.
describeReal('500 recorded transcripts of an R1-Searcher agent', (folder) => {
  const lines = readFileSync(join(folder, 'search-rollouts/hotpotqa.jsonl'), 'utf8').trimEnd().split('\n');
  const rollouts = lines.map((line) => JSON.parse(line) as Rollout);
  const readings = rollouts.map(read);
  const answers = readings.map(({ answers: [answer] }) => (answer?.action.type === 'answer' ? answer.action.text : ''));
  const golds = rollouts.map(({ answer }) => [answer]);

  test('split into pieces that are the transcript again', () => {
    expect(readings.map(({ pieces }) => pieces)).toEqual(rollouts.map((rollout) => rollout.gen_text_store));
  });

  test('hold 0 to 4 queries each, every one followed by documents, and nothing invalid', () => {
    expect(tally(readings.map(({ queries }) => queries))).toEqual([11, 16, 393, 67, 13]);
    expect(readings.map(({ shown }) => shown)).toEqual(readings.map(({ queries }) => queries));
    expect(readings.filter(({ invalid }) => invalid > 0)).toEqual([]);
    expect(readings.flatMap(({ ends }) => ends).filter((rest) => rest !== '')).toEqual([]);
  });

  test('hold one answer each, whose span is the recorded answer byte for byte', () => {
    const spans = readings.map(({ answers: found }) =>
      found.map(({ text, action }) => text.slice(action.span.start, action.span.end)),
    );
    expect(spans).toEqual(rollouts.map((rollout) => [rollout.pred_ans]));
  });

  test('score as recorded: EM 288, cover-EM 325, mean F1 .713', () => {
    const scored = answers.map((answer, index) => ({ answer, gold: golds[index] ?? [] }));
    expect(scored.filter(({ answer, gold }) => exactMatch(answer, gold) === 1)).toHaveLength(288);
    expect(scored.filter(({ answer, gold }) => coverMatch(answer, gold) === 1)).toHaveLength(325);
    const f1 = scored.reduce((total, { answer, gold }) => total + tokenF1(answer, gold), 0);
    expect(f1 / rollouts.length).toBeCloseTo(0.713, 3);
  });
});
