import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/index.ts';
import {
  type Progress,
  type Report,
  runScenario,
  type RunScenarioOptions,
  type Scenario,
} from '../../../src/eval/index.ts';
import type { Plugin } from '../../../src/episode/index.ts';
import type { Policy, PolicySession } from '../../../src/policies/index.ts';
import { declared } from './declared.ts';
import { guesser, looker, policiesOf, tinyCorpus } from './tiny-gym.ts';

let folder = '';
let out = '';
let tiny: Scenario;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-eval-'));
  out = join(folder, 'run.jsonl');
  tiny = declared({
    policies: ['looker', 'guesser'],
    tasks: tinyCorpus(folder),
    rollouts: 2,
    metrics: ['reward', 'em', 'evidence-recall', 'searches', 'turns'],
    compare: [{ id: 'C', metric: 'em', a: { policy: 'looker' }, b: { policy: 'guesser' } }],
    expect: [{ id: 'E', metric: 'em', policy: 'looker', equals: 1 }],
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const plugins = [policiesOf({ looker, guesser })];

async function ran(scenario: Scenario, options: Partial<RunScenarioOptions> = {}): Promise<Report> {
  return runScenario(scenario, { foragym: '0.1.0', clock: systemClock, plugins, ...options });
}

/** What of each episode must not depend on how it was run, sorted. */
function episodesIn(file: string): readonly string[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map(
      (line) =>
        JSON.parse(line) as {
          log: { task: { id: string } };
          meta: { cell: string; rollout: number };
          contentHash: string;
        },
    )
    .map(({ log, meta, contentHash }) => `${meta.cell} ${log.task.id} ${meta.rollout} ${contentHash}`)
    .toSorted();
}

/** A policy that breaks at its first turn. */
function crasher(): PolicySession {
  return {
    act: () => {
      throw new Error('out of paper');
    },
  };
}

/** Runs a program of the policies' own tests. */
async function played(name: string, params: { readonly turnTimeoutMs?: number } = {}): Promise<Report> {
  const file = fileURLToPath(new URL(`../policies/programs/${name}.mjs`, import.meta.url));
  const policy = { id: name, use: `cmd:node ${file}`, ...params };
  const tasks = { ...tiny.tasks, limit: 1 };
  return ran(
    { ...tiny, policies: [policy], tasks, params: { turns: 6, invalid: 6 }, compare: [], expect: [] },
    { out },
  );
}

/** A policy that is told when to start and when to let go. */
function listening(ready: () => void): { readonly plugin: Plugin; readonly heard: string[] } {
  const heard: string[] = [];
  const close = async (): Promise<void> => void heard.push('close');
  const policy: Policy = { name: 'listener', open: guesser, ready: async () => ready(), close };
  const part = { says: 'listens', params: v.strictObject({}), make: () => policy };
  return { plugin: { name: 'test', version: '0', policies: { listener: part } }, heard };
}

describe('runScenario', () => {
  it('plays every policy on every task and measures what happened', async () => {
    const { cells, comparisons, expectations, tasks } = await ran(tiny);
    expect(tasks.count).toBe(4);
    const means = cells.map(({ id, episodes, metrics }) => [
      id,
      episodes,
      ...Object.values(metrics).map((one) => one?.mean),
    ]);
    expect(means).toEqual([
      ['looker', 8, 1, 1, 1, 1, 2],
      ['guesser', 8, 0.25, 0.25, 0, 0, 1],
    ]);
    expect(comparisons[0]?.difference).toMatchObject({ mean: 0.75, tasks: 4, changed: 0.75 });
    expect(expectations[0]?.outcome).toBe('held');
  });

  it('says before the run what it can show, and tells of each episode', async () => {
    const events: Progress[] = [];
    await ran(tiny, { progress: (event) => events.push(event) });
    const [planned, ...played] = events;
    expect(planned).toMatchObject({ type: 'planned', cells: 2, tasks: 4, finished: 0, episodes: 16 });
    expect(planned?.type === 'planned' && planned.detectable.at20).toBeCloseTo(0.626, 2);
    expect(played.map(({ finished }) => finished)).toEqual(Array.from({ length: 16 }, (_, at) => at + 1));
  });

  it('plays the grid of its factors', async () => {
    const { cells } = await ran({
      ...tiny,
      factors: { k: [1, 2], 'retriever.k1': [0.9] },
      params: { retriever: 'bm25' },
      compare: [],
    });
    expect(cells.map(({ id, episodes }) => `${id}: ${episodes}`)).toEqual([
      'looker k=1 retriever.k1=0.9: 8',
      'guesser k=1 retriever.k1=0.9: 8',
      'looker k=2 retriever.k1=0.9: 8',
      'guesser k=2 retriever.k1=0.9: 8',
    ]);
  });

  it('plays the tasks that are asked for, and refuses another list', async () => {
    const odd = { ...tiny, tasks: { ...tiny.tasks, where: { src: 'odd' } } };
    const report = await ran(odd);
    expect(report.tasks.count).toBe(2);
    expect((await ran({ ...odd, tasks: { ...odd.tasks, limit: 1 } })).tasks.count).toBe(1);
    const pinned = { ...odd, tasks: { ...odd.tasks, fingerprint: report.tasks.fingerprint } };
    expect((await ran(pinned)).tasks.fingerprint).toBe(report.tasks.fingerprint);
    await expect(ran({ ...pinned, tasks: { ...pinned.tasks, where: { src: 'even' } } })).rejects.toMatchObject({
      code: 'scenario/tasks-changed',
    });
  });

  it('refuses everything that it can before anything is written', async () => {
    const wrong: readonly (readonly [Partial<Scenario>, string])[] = [
      [{ policies: ['looker', 'loker'] }, 'env/unknown-part'],
      [{ params: { kk: 3 } }, 'params/unknown'],
      [{ factors: { k: [3, 'many'] } }, 'params/invalid'],
      [{ preset: 'search-r2' }, 'env/unknown-part'],
      [{ metrics: ['emm'] }, 'scenario/unknown-name'],
      [{ tasks: { ...tiny.tasks, where: { src: 'evn' } } }, 'corpora/no-match'],
      [{ env: 'foragym/search-qa-v9' }, 'env/unknown'],
    ];
    for (const [change, code] of wrong) {
      await expect(ran({ ...tiny, compare: [], expect: [], ...change }, { out })).rejects.toMatchObject({ code });
      expect(existsSync(out)).toBe(false);
    }
  });

  it('gives the same episodes and the same report whatever the concurrency', async () => {
    const one = await ran(tiny, { out, concurrency: 1 });
    const other = join(folder, 'other.jsonl');
    expect(await ran(tiny, { out: other, concurrency: 8 })).toEqual(one);
    expect(episodesIn(other)).toEqual(episodesIn(out));
  });

  it('writes its episodes in the order of the tasks when one is played at a time', async () => {
    await ran(tiny, { out, concurrency: 1 });
    const [, ...lines] = readFileSync(out, 'utf8').trimEnd().split('\n');
    const order = lines
      .map((line) => JSON.parse(line) as { log: { task: { id: string } } })
      .map(({ log }) => log.task.id);
    expect(order.slice(0, 8)).toEqual(['t0', 't0', 't1', 't1', 't2', 't2', 't3', 't3']);
  });

  it('shares the world of a task among policies and rollouts', async () => {
    await ran(tiny, { out });
    const [, ...lines] = readFileSync(out, 'utf8').trimEnd().split('\n');
    const seeds = lines
      .map((line) => JSON.parse(line) as { log: { task: { id: string }; seed: number } })
      .map(({ log }) => `${log.task.id} ${log.seed}`);
    expect(new Set(seeds).size).toBe(4);
  });

  describe('told something at reset', () => {
    beforeEach(() => {
      tiny = { ...tiny, env: 'foragym/zero-search-v1', params: { retriever: 'bm25' }, compare: [], expect: [] };
    });

    it('tells it in every episode, by the levels of its cell, and says so in the file', async () => {
      await ran({ ...tiny, policies: ['guesser'], factors: { 'reset.step': [1, 2] } }, { out });
      const [header, ...episodes] = readFileSync(out, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(header.reset).toEqual({ 'guesser reset.step=1': { step: 1 }, 'guesser reset.step=2': { step: 2 } });
      expect(episodes).toHaveLength(16);
      for (const { log, meta } of episodes) expect(meta.cell).toBe(`guesser reset.step=${log.options.step}`);
    });

    it('is refused before anything is written where the environment takes no such option, or needs another', async () => {
      const refused = { ...tiny, reset: { stp: 3 } };
      await expect(ran(refused, { out })).rejects.toThrow('unknown parameter "stp"; did you mean "step"?');
      const foreign = { ...tiny, env: 'foragym/search-qa-v1', reset: { step: 3 } };
      await expect(ran(foreign, { out })).rejects.toMatchObject({ code: 'env/no-options' });
      const untold = {
        ...tiny,
        params: { retriever: { use: 'degraded', noise: 'exponential', operators: ['off-topic'] } },
      };
      await expect(ran(untold, { out })).rejects.toThrow('--reset step=');
      expect(existsSync(out)).toBe(false);
    });
  });

  describe('resumed', () => {
    it('plays what is missing and reports as if it had never stopped', async () => {
      const whole = await ran(tiny, { out });
      const episodes = episodesIn(out);
      const bytes = readFileSync(out).length;
      for (const share of [0.1, 0.35, 0.8, 0.999]) {
        truncateSync(out, Math.floor(share * bytes));
        expect(await ran(tiny, { out, resume: true })).toEqual(whole);
        expect(episodesIn(out)).toEqual(episodes);
      }
    });

    it('plays nothing when nothing is missing', async () => {
      await ran(tiny, { out });
      const before = readFileSync(out);
      const events: Progress[] = [];
      await ran(tiny, { out, resume: true, progress: (event) => events.push(event) });
      expect(events.map(({ type }) => type)).toEqual(['planned']);
      expect(events[0]?.finished).toBe(16);
      expect(readFileSync(out).equals(before)).toBe(true);
    });

    it('is the only way to go on with a file that is there', async () => {
      await ran(tiny, { out });
      await expect(ran(tiny, { out })).rejects.toMatchObject({ code: 'run/exists' });
    });

    it.each<[string, (scenario: Scenario) => Scenario]>([
      ['resume/seed-changed', (one) => ({ ...one, seed: 9 })],
      ['resume/rollouts-changed', (one) => ({ ...one, rollouts: 3 })],
      ['resume/tasks-changed', (one) => ({ ...one, tasks: { ...one.tasks, limit: 3 } })],
      ['resume/policies-changed', (one) => ({ ...one, policies: ['looker'], compare: [] })],
      ['resume/world-changed', (one) => ({ ...one, params: { k: 5 } })],
    ])('is refused when it would play other episodes: %s', async (code, change) => {
      await ran(tiny, { out });
      await expect(ran(change(tiny), { out, resume: true })).rejects.toMatchObject({ code });
    });

    it('is refused when other options would be told at reset, also where none were told before', async () => {
      const trained = { ...tiny, env: 'foragym/zero-search-v1', params: { retriever: 'bm25' } };
      await ran(trained, { out });
      await expect(ran({ ...trained, reset: { step: 3 } }, { out, resume: true })).rejects.toMatchObject({
        code: 'resume/reset-changed',
      });
    });

    it('may be asked for other metrics', async () => {
      await ran(tiny, { out });
      const { cells } = await ran({ ...tiny, metrics: ['f1'] }, { out, resume: true });
      expect(cells[0]?.metrics['f1']?.mean).toBe(1);
    });
  });

  it('keeps what has ended when it is cancelled', async () => {
    const stop = new AbortController();
    const progress = ({ finished }: Progress): void => {
      if (finished === 5) stop.abort();
    };
    const { cells } = await ran(tiny, { out, concurrency: 1, signal: stop.signal, progress });
    expect(cells.map(({ episodes }) => episodes)).toEqual([5, 0]);
    expect(episodesIn(out)).toHaveLength(5);
    await ran(tiny, { out, resume: true });
    expect(episodesIn(out)).toHaveLength(16);
  });

  it('scores a policy that fails as one that did not answer', async () => {
    const { cells } = await ran(
      { ...tiny, policies: ['crasher'], compare: [], expect: [] },
      { plugins: [policiesOf({ crasher })] },
    );
    expect(cells[0]).toMatchObject({ failed: 1, masked: 0, scored: 8 });
    expect(cells[0]?.metrics['em']?.mean).toBe(0);
  });

  describe('with policies that play with something', () => {
    it('starts it before anything is written, and lets go of it when the run is over', async () => {
      const { plugin, heard } = listening(() => heard.push(`ready, ${existsSync(out) ? 'late' : 'in time'}`));
      await ran({ ...tiny, policies: ['listener'], compare: [], expect: [] }, { out, plugins: [plugin] });
      expect(heard).toEqual(['ready, in time', 'close']);
    });

    it('does not wait for one that is not ready when the run is interrupted, and lets go of it', async () => {
      const stop = new AbortController();
      const heard: string[] = [];
      const close = async (): Promise<void> => void heard.push('close');
      const ready = (): Promise<void> => {
        setTimeout(() => stop.abort(), 10);
        return new Promise(() => undefined);
      };
      const make = (): Policy => ({ name: 'sleeper', open: guesser, ready, close });
      const plugin = {
        name: 'test',
        version: '0',
        policies: { sleeper: { says: 'sleeps', params: v.strictObject({}), make } },
      };
      const scenario = { ...tiny, policies: ['sleeper', 'looker'], compare: [], expect: [] };
      const { cells } = await ran(scenario, { out, signal: stop.signal, plugins: [...plugins, plugin] });
      expect(cells.map(({ episodes }) => episodes)).toEqual([0, 0]);
      expect(heard).toEqual(['close']);
    });

    it('lets go of it when the run is refused', async () => {
      const { plugin, heard } = listening(() => {
        throw new Error('no model');
      });
      const scenario = { ...tiny, policies: ['listener'], compare: [], expect: [] };
      await expect(ran(scenario, { out, plugins: [plugin] })).rejects.toThrow('no model');
      expect(heard).toEqual(['close']);
      expect(existsSync(out)).toBe(false);
    });
  });

  describe('with a program', () => {
    it('scores one that dies as one that did not answer, and keeps the end of its stderr', async () => {
      const { cells } = await played('exits-on-turn-3');
      expect(cells[0]).toMatchObject({ policy: 'exits-on-turn-3', masked: 0, scored: 2, failed: 1 });
      const failures = readFileSync(out, 'utf8').match(/"failure":\{[^}]*\}/g) ?? [];
      expect(failures).toHaveLength(2);
      expect(failures[0]).toContain('policy/exited');
      expect(failures[0]).toContain('out of ideas');
    });

    it('refuses one that never gets ready before anything is written', async () => {
      await expect(played('never-ready', { turnTimeoutMs: 300 })).rejects.toMatchObject({
        code: 'policy/not-ready',
      });
      expect(existsSync(out)).toBe(false);
    });
  });
});
