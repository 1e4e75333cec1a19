import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { runScenario, scenarioSchema } from '../../../src/eval/index.ts';
import {
  check,
  defineEnv,
  makeEnv,
  playedTasks,
  systemClock,
  type Example,
  type Plugin,
  type TaskSet,
} from '../../../src/index.ts';
import { tinyCorpus, tinyTasks } from '../../tiny-env.ts';

/** Asks only what needs so many passages, and holds what needs more than one for unanswerable. */
const picky = defineEnv({
  id: 'picky/search-v1',
  says: 'a specimen',
  params: v.strictObject({ least: v.optional(v.number(), 1), b: v.optional(v.number(), 0.4) }),
  tools: [],
  services: { search: { param: 'retriever', default: ({ b }) => ({ use: 'bm25', b }) } },
  corpus: 'picky/none',
  plays: (examples, { least }) =>
    examples.flatMap((example) => {
      const { length } = example.gold.passageIds ?? [];
      if (length < least) return [];
      if (length === 1 || example.gold.answerable === false) return example;
      return { ...example, gold: { ...example.gold, answers: [], answerable: false } };
    }),
  // oxlint-disable-next-line require-yield -- nothing is asked
  *reset({ task }) {
    return { state: null, show: [{ type: 'text', text: task.question }] };
  },
  rewards: 'search-r1',
});

/** Drops what has no answer, then takes every other answer away: played twice, a list is another one. */
const everyOther = (examples: readonly Example[]): readonly Example[] =>
  examples
    .filter(({ gold }) => gold.answerable !== false)
    .map((one, at) => (at % 2 === 0 ? { ...one, gold: { answers: [], answerable: false } } : one));

const plugins: readonly Plugin[] = [{ name: 'picky', version: '1.0.0', envs: [picky] }];
const world = { corpus: tinyCorpus, tasks: tinyTasks };
const idsOf = (tasks: TaskSet): readonly string[] => tasks.examples.map(({ task }) => task.id);

/** What answers its searches, with these parameters. */
async function used(params: object): Promise<unknown> {
  const env = await makeEnv('picky/search-v1', { ...world, ...params }, { plugins });
  await env.close();
  return env.spec.services['search'];
}

describe('an environment that plays not every task, or with another gold', () => {
  it('has tasks of another fingerprint, whose gold it holds', async () => {
    const env = await makeEnv('picky/search-v1', { ...world, least: 2 }, { plugins });
    expect(idsOf(env.tasks)).toEqual(['t1']);
    expect(env.tasks.fingerprint).not.toBe(tinyTasks.fingerprint);
    await env.reset({ seed: 1, taskId: 't1' });
    expect(env.example().gold).toMatchObject({ answers: [], answerable: false });
    await env.close();
  });

  it('changes nothing of what it has played already, and nothing where there is nothing to change', () => {
    const once = playedTasks(picky, {}, world);
    expect(playedTasks(picky, {}, { ...world, tasks: once })).toBe(once);
    const answerable = { ...tinyTasks, examples: tinyTasks.examples.slice(1) };
    expect(playedTasks(picky, {}, { ...world, tasks: answerable })).toBe(answerable);
  });

  it('says so when no task is left', async () => {
    const making = makeEnv('picky/search-v1', { ...world, least: 3 }, { plugins });
    await expect(making).rejects.toThrow('none of its tasks is one that picky/search-v1 plays with {"least":3');
  });

  it('is played by scenarios as it says, and refused where two levels would play different tasks', async () => {
    const scenario = { schema: 'foragym/scenario-v1', id: 'picky', asks: 'Which?', env: 'picky/search-v1' };
    const run = (said: object) =>
      runScenario(check(scenarioSchema, { ...scenario, policies: ['no-op'], ...said }, 'test'), {
        foragym: 'test',
        clock: systemClock,
        plugins: [{ name: 'picky', version: '1.0.0', envs: [{ ...picky, corpus: 'foragym/harbor' }] }],
      });
    const report = await run({ params: { least: 2 }, tasks: { limit: 3 } });
    expect(report.tasks.count).toBe(3);
    await expect(run({ factors: { least: [1, 2] }, tasks: { limit: 3 } })).rejects.toMatchObject({
      code: 'scenario/misplaced',
    });
  });

  it('is handed by scenarios the gold that tasks came with, so that nothing is made of a list twice', async () => {
    const counting = { ...picky, corpus: 'foragym/harbor', plays: everyOther };
    const scenario = { schema: 'foragym/scenario-v1', id: 'counting', asks: 'Which?', env: 'picky/search-v1' };
    const declared = { ...scenario, policies: ['no-op'], tasks: { limit: 4 } };
    const report = await runScenario(check(scenarioSchema, declared, 'test'), {
      foragym: 'test',
      clock: systemClock,
      plugins: [{ name: 'picky', version: '1.0.0', envs: [counting] }],
    });
    expect(report.tasks.count).toBe(4);
  });

  it('makes what answers its services of its own parameters, which the user may still change', async () => {
    expect(await used({ b: 0.7 })).toMatchObject({ use: 'bm25', b: 0.7, k1: 0.9 });
    expect(await used({ b: 0.7, retriever: { k1: 2 } })).toMatchObject({ use: 'bm25', b: 0.7, k1: 2 });
    expect(await used({ retriever: 'flexsearch' })).toMatchObject({ use: 'flexsearch' });
  });
});
