import { describe, expect, it } from 'vitest';
import { episodeReport } from '../../../src/cli/episode-report.ts';
import { episodeText } from '../../../src/cli/episode-text.ts';
import { reportJson } from '../../../src/cli/report-json.ts';
import { firstDivergence } from '../../../src/cli/verify.ts';
import { makeEnv, replay } from '../../../src/episode/index.ts';
import type { Trajectory } from '../../../src/log/index.ts';
import { tinyCorpus, tinyTasks } from '../../tiny-env.ts';

const screen = { columns: 100, colour: false, terminal: false };

async function trajectory(turns: readonly string[]): Promise<Trajectory> {
  const env = await makeEnv('foragym/search-qa-v1', {
    corpus: tinyCorpus,
    tasks: tinyTasks,
    preset: 'search-r1-retrieval',
  });
  await env.reset({ seed: 7, taskId: 't1' });
  for (const turn of turns) await env.step(turn);
  return env.trajectory({ cell: 'test' });
}

const right = ['<think>😀</think><search>Ada Quill</search>', '<answer>Sallow Reach</answer>'];

async function reportOf(episode: Trajectory, options = { public: false }) {
  return episodeReport(episode, await replay(episode, { mode: 'trust' }), options);
}

describe('episodeReport', () => {
  it('tells entry by entry who wrote what, what was asked and what is true of each hit', async () => {
    const { entries, stop, scorings } = await reportOf(await trajectory(right));
    expect(entries.map(({ type, turn }) => [type, turn])).toEqual([
      ['reset', undefined],
      ['step', 0],
      ['step', 1],
    ]);
    expect(entries[1]?.asked).toEqual([{ service: 'search', input: { query: 'Ada Quill', k: 3 } }]);
    expect(entries[1]?.hits.map(({ id, label }) => [id, label?.kind])).toEqual([
      ['p2', 'useful'],
      ['p1', 'useful'],
    ]);
    expect(stop).toBe('answered');
    expect(scorings[0]?.tree.map(({ column, depth }) => `${depth} ${column}`)).toEqual([
      '0 reward',
      '1 answer-em',
      '1 format',
      '2 well-formed',
      '2 fresh-search',
      '1 evidence',
      '2 answer-em',
      '2 evidence-recall',
    ]);
  });

  it('leaves out of its public form whatever tells the answer', async () => {
    const episode = await trajectory(['<search>Ada Quill</search>', '<answer>nobody</answer>']);
    const sealed = { ...episode.sealed, gold: { ...episode.sealed.gold, answers: ['canary-answer'] } };
    const task = { ...episode.log.task, meta: { solution: 'canary-meta' } };
    const marked = { ...episode, log: { ...episode.log, task }, sealed };
    const told = JSON.stringify(await reportOf(marked, { public: true }));
    expect(told).not.toMatch(/canary|useful|supports|missing/);
    expect(JSON.stringify(await reportOf(marked))).toMatch(/canary-answer.*canary-meta|canary-meta.*canary-answer/s);
  });

  it('counts offsets in code points when it leaves the process', async () => {
    const report = await reportOf(await trajectory(right));
    const text = report.entries[1]?.text ?? '';
    const within = report.entries[1]?.actions[0]?.span;
    const outside = reportJson(report).entries[1]?.actions[0]?.span;
    expect(text.slice(within?.start, within?.end)).toBe('Ada Quill');
    expect([...text].slice(outside?.start, outside?.end).join('')).toBe('Ada Quill');
    expect(outside).not.toEqual(within);
  });
});

describe('episodeText', () => {
  it('reads from the question to the tree of the reward', async () => {
    const text = episodeText(await reportOf(await trajectory(right)), screen);
    const order = [
      'gold: "Sallow Reach"',
      'turn 0',
      'calls search',
      'useful (qrels)',
      'turn 1',
      'answers "Sallow Reach"',
      'answered (terminated)',
      'reward = ',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('episodeText of what a policy wrote', () => {
  const colours = { ...screen, colour: true };

  it('lets what became an action stand out, over line breaks too', async () => {
    const query = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
    const text = episodeText(await reportOf(await trajectory([`<search>${query}</search>`, ...right])), colours);
    // oxlint-disable-next-line no-control-regex -- green, and what ends it
    const green = [...text.matchAll(/\u001b\[32m(.*?)\u001b\[39m/g)].map(([, words]) => words);
    expect(green.length).toBeGreaterThan(3);
    expect(green.join(' ').replaceAll(/ +/g, ' ')).toContain(query);
    expect(green.at(-1)).toBe('Sallow Reach');
  });

  it('lets nobody steer the terminal', async () => {
    const hostile = '<think>\u001b[2J\u001b]0;owned\u0007\u009b31m\u202egnp</think><answer>\u001b[31mred</answer>';
    const text = episodeText(await reportOf(await trajectory([hostile])), screen);
    // oxlint-disable-next-line no-control-regex -- nothing but line breaks may be left
    expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    expect(text).toContain('\u241b[2J');
  });

  it('says in an answer which mark would have turned it', async () => {
    const text = episodeText(await reportOf(await trajectory(['<answer>\u202egnp.\u009b1m</answer>'])), screen);
    expect(text).toContain(String.raw`answers "\u202egnp.\u009b1m"`);
  });

  it('shows names of all kinds as harmless: tasks, cells, passages, services', async () => {
    const report = await reportOf(await trajectory(right));
    const evil = '\u001b[2J\u202e';
    const hostile = {
      ...report,
      task: { ...report.task, id: evil },
      env: evil,
      services: { [evil]: { use: evil, corpus: evil } },
      meta: { policy: evil, cell: `${evil}!`, failure: { message: evil, stderr: evil } },
      gold: { answers: [evil], passageIds: [evil] },
      entries: report.entries.map((entry) => ({
        ...entry,
        asked: [{ service: evil, input: { query: evil }, failure: evil }],
      })),
    };
    // oxlint-disable-next-line no-control-regex -- nothing but line breaks may be left
    expect(episodeText(hostile, screen)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });
});

describe('the failure of a policy', () => {
  it('is told in words, with the end of what its program said', async () => {
    const report = await reportOf(await trajectory(right));
    const failure = { code: 'policy/exited', message: 'it exited with code 1', stderr: 'out of ideas\nbye\n' };
    const text = episodeText({ ...report, meta: { ...report.meta, failure } }, screen);
    expect(text).toContain('the policy failed: policy/exited: it exited with code 1\n  | out of ideas\n  | bye\n');
    expect(text).not.toContain('{"code"');
  });
});

describe('firstDivergence', () => {
  it('finds none in an episode as it was stored', async () => {
    expect(await firstDivergence(await trajectory(right))).toBeNull();
  });

  it('names the turn and the column of a digit that was changed', async () => {
    const episode = await trajectory(right);
    const [scoring] = episode.scorings;
    if (scoring === undefined) throw new Error('not scored');
    const columns = { ...scoring.rewards.columns, 'answer-em': [null, { value: 0 }] };
    const edited = { ...episode, scorings: [{ ...scoring, rewards: { ...scoring.rewards, columns } }] };
    expect(await firstDivergence(edited)).toMatch(
      /turn 1 by search-r1-retrieval diverges: answer-em was recorded as \{"value":0\}/,
    );
  });

  it('names the entry whose reply was changed', async () => {
    const episode = await trajectory(right);
    const entries = episode.log.entries.map((entry) =>
      entry.type === 'step' && entry.effects.length > 0
        ? { ...entry, effects: entry.effects.map((effect) => ({ ...effect, value: [] })) }
        : entry,
    );
    expect(await firstDivergence({ ...episode, log: { ...episode.log, entries } })).toMatch(/turn 1, entry 1 \(step\)/);
  });
});
