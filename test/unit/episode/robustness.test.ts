import { describe, expect, it } from 'vitest';
import {
  ask,
  definePipeline,
  fromFile,
  makeEnv,
  replay,
  restore,
  rewards,
  stages,
  toFile,
  type Env,
  type Pipeline,
  type PolicyTurn,
  type Reward,
  type Service,
} from '../../../src/index.ts';
import { answering, hitsFor, tinyEnv, tinyPlugin } from '../../tiny-env.ts';

const founder = '<search> founded Harrow Ferry </search>';
const plugins = [tinyPlugin];

/** The hash of an episode and of its replay. */
async function hashes(env: Env, preset?: Pipeline): Promise<readonly string[]> {
  const trajectory = await env.trajectory();
  const again = await replay(trajectory, { plugins, preset });
  return [trajectory.contentHash, (await again.env.trajectory()).contentHash];
}

describe('a replay gives the same episode', () => {
  it('of a turn whose calls a budget did not hold: none of them was made, and none was paid', async () => {
    const env = await tinyEnv(answering, { dialect: 'tool-calls', calls: { search: 1 } });
    await env.reset({ seed: 1, taskId: 't2' });
    const call = { type: 'call' as const, tool: 'search', args: { query: 'founded Harrow' } };
    const last = await env.step([call, call]);
    expect(last).toMatchObject({ info: { stop: 'call-limit' }, observation: { remaining: { calls: { search: 1 } } } });
    const [here, there] = await hashes(env);
    expect(there).toBe(here);
  });

  it('of text that was repaired at the door, also when it failed and was retried', async () => {
    let failures = 1;
    const once: Service = {
      name: 'once',
      run: (batch) =>
        batch.map((request) =>
          failures-- > 0 ? { failure: { code: 'unavailable', message: 'down' } } : { value: hitsFor(request) },
        ),
    };
    const env = await tinyEnv(once);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step('<search> founded \ud800 </search>');
    await env.retry();
    expect(env.log().entries.map(({ repaired }) => repaired)).toEqual([undefined, 1, undefined]);
    const [here, there] = await hashes(env);
    expect(there).toBe(here);
  });

  it('and refuses a log whose recorded effects are no longer asked', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    const trajectory = structuredClone(await env.trajectory()) as unknown as {
      log: { entries: { policy?: PolicyTurn }[] };
    };
    const [, step] = trajectory.log.entries;
    if (step !== undefined) step.policy = { text: 'hm' };
    await expect(replay(trajectory as never, { plugins })).rejects.toMatchObject({ code: 'replay/diverged' });
  });

  it('and refuses rewards that have changed, at their turn', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    await env.step('<answer>Ada Quill</answer>');
    const trajectory = await env.trajectory();
    const dearer = {
      ...tinyPlugin,
      envs: (tinyPlugin.envs ?? []).map((one) => ({
        ...one,
        rewards: () =>
          definePipeline({
            name: 'tiny',
            rewards: [rewards.answerEm, rewards.searchCost({ price: 0.02 })],
            stages: [stages.weightedSum({ 'answer-em': 1, 'search-cost': 1 })],
            outcome: { column: 'answer-em', right: 1 },
          }),
      })),
    };
    await expect(replay(trajectory, { plugins: [dearer] })).rejects.toMatchObject({
      code: 'replay/diverged',
      message: expect.stringContaining('the rewards diverge at turn 0'),
    });
  });
});

describe('an id from a file', () => {
  it.each([
    'data:text/javascript,export const plugin={name:"p"}//x-v1',
    '../../evil/x-v1',
    'file:///tmp/x/y-v1',
    '/abs/path/x-v1',
  ])('is only ever the name of a package: %s', async (id) => {
    await expect(makeEnv(id)).rejects.toMatchObject({ code: 'env/unknown-package' });
  });
});

describe('a service that answers nonsense', () => {
  const nonsense: readonly (readonly [string, Service['run']])[] = [
    ['a promise of nothing', (batch) => batch.map(() => Promise.resolve(undefined as never))],
    ['a number', (batch) => batch.map(() => 5 as never)],
    ['nothing at all', () => undefined as never],
    ['a promise of a list', (() => Promise.reject(new Error('x'))) as never],
    ['too few', () => []],
    [
      'an exception',
      () => {
        throw new Error('broken');
      },
    ],
  ];

  it.each(nonsense)('%s: has failed, and its episode goes on', async (_, run) => {
    const env = await tinyEnv({ name: 'odd', timeoutMs: 50, run });
    await env.reset({ seed: 1, taskId: 't2' });
    const step = await env.step(founder);
    expect(['unparsable', 'unavailable']).toContain(step.info.failure?.code);
    expect((await env.truncate('world-failed')).info.stop).toBe('world-failed');
  });
});

describe('what an author throws', () => {
  const throwing: Reward = {
    name: 'throwing',
    says: 'throws at the second turn',
    scope: 'turn',
    range: [0, 1],
    sum: () => [0, 0.5],
    score(turn) {
      if (turn.index === 1) throw new Error('a fault of the author');
      return 0;
    },
  };
  const pipeline = definePipeline({
    name: 'throwing',
    rewards: [rewards.answerEm, throwing],
    stages: [stages.weightedSum({ 'answer-em': 1, throwing: 1 })],
    outcome: { column: 'answer-em', right: 1 },
  });

  it('takes its whole entry back: no turn is left without its places', async () => {
    const env = await tinyEnv(answering, { preset: pipeline });
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    await expect(env.step(founder)).rejects.toThrow('a fault of the author');
    expect(env.log().entries).toHaveLength(2);
    expect((await env.rewards()).turns).toHaveLength(1);
  });

  it('after a judge has answered ends the step, and leaves nobody busy', async () => {
    const judged: Reward = {
      ...throwing,
      name: 'judged',
      scope: 'turn',
      needs: ['judge'],
      *score() {
        yield* ask('judge', {});
        throw new Error('a fault after the judge');
      },
    };
    const asking = definePipeline({
      name: 'asking',
      rewards: [rewards.answerEm, judged],
      stages: [stages.weightedSum({ 'answer-em': 1, judged: 1 })],
      outcome: { column: 'answer-em', right: 1 },
    });
    const plugin = {
      ...tinyPlugin,
      envs: (tinyPlugin.envs ?? []).map((env) => ({
        ...env,
        services: { ...env.services, judge: { param: 'judge', default: 'none' } },
      })),
    };
    const judge: Service = { name: 'judge', run: (batch) => batch.map(() => ({ value: 1 })) };
    const env = await tinyEnv(answering, { preset: asking, judge }, plugin);
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.step(founder)).rejects.toThrow('a fault after the judge');
    await expect(env.reset({ seed: 1, taskId: 't2' })).resolves.toBeDefined();
  });
});

describe('forks and restored environments', () => {
  it('can retry a turn that failed before the fork', async () => {
    let down = true;
    const flaky: Service = {
      name: 'flaky',
      run: (batch) =>
        batch.map((request) =>
          down ? { failure: { code: 'unavailable', message: 'down' } } : { value: hitsFor(request) },
        ),
    };
    const env = await tinyEnv(flaky);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    const fork = env.fork();
    down = false;
    expect((await fork.retry()).observation.hits).toHaveLength(1);
    expect((await env.retry()).observation.hits).toHaveLength(1);
  });

  it('complete the total that was begun before them', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    const paid = (await env.step(founder)).reward ?? 0;
    const halfway = await env.trajectory();
    for (const other of [env.fork({ salt: 'a' }), restore(await tinyEnv(), halfway)]) {
      const last = (await other.truncate('policy-failed')).reward ?? 0;
      expect((await other.rewards()).total).toEqual({ value: expect.closeTo(paid + last, 12) });
    }
  });
});

describe('judges of an episode that was cut', () => {
  const judged: Reward = {
    name: 'judged',
    says: 'a judge of turns',
    scope: 'turn',
    range: [0, 1],
    sum: () => [0, 0.4],
    needs: ['judge'],
    *score() {
      return yield* ask<number>('judge', {});
    },
  };
  const pipeline = definePipeline({
    name: 'cut',
    rewards: [rewards.answerEm, judged],
    stages: [stages.weightedSum({ 'answer-em': 1, judged: 1 })],
    outcome: { column: 'answer-em', right: 1 },
  });
  const plugin = {
    ...tinyPlugin,
    envs: (tinyPlugin.envs ?? []).map((env) => ({
      ...env,
      services: { ...env.services, judge: { param: 'judge', default: 'none' } },
      rewards: () => pipeline,
    })),
  };

  it('are asked in every mode, and replay to the same total', async () => {
    for (const judging of ['step', 'background', 'end'] as const) {
      const judge: Service = { name: 'judge', timeoutMs: 500, run: (batch) => batch.map(async () => ({ value: 0.2 })) };
      const env = await tinyEnv(answering, { judging, judge }, plugin);
      await env.reset({ seed: 1, taskId: 't2' });
      await env.step(founder);
      await env.truncate('policy-failed');
      const { total } = await env.rewards();
      expect(total).toEqual({ value: 0.2 });
      expect((await replay(await env.trajectory(), { plugins: [plugin] })).rewards.total).toEqual(total);
    }
  });

  it('leave a place unscored when another question was recorded', async () => {
    const judge: Service = { name: 'judge', run: (batch) => batch.map(() => ({ value: 0.2 })) };
    const env = await tinyEnv(answering, { judge }, plugin);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step('<answer>Ada Quill</answer>');
    const asksOtherwise = {
      ...judged,
      *score() {
        return yield* ask<number>('judge', { other: true });
      },
    } as Reward;
    const preset = { ...pipeline, rewards: [rewards.answerEm, asksOtherwise] };
    const { rewards: scored } = await replay(await env.trajectory(), { plugins: [plugin], mode: 'trust', preset });
    expect(scored.total).toEqual({ unscored: 'not recorded' });
  });
});

describe('bad input at the doors', () => {
  it.each([
    null,
    5,
    {},
    { text: 5 },
    { text: '', toolCalls: 5 },
    [null],
    { text: '', generation: { finish: 'stop', logprobs: [-Infinity] } },
  ])('a turn %j is refused with a code', async (turn) => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.step(turn as never)).rejects.toMatchObject({ code: 'step/bad-turn' });
    await expect(env.step(founder)).resolves.toBeDefined();
  });

  it.each([
    null,
    { seed: 1, taskId: 5 },
    { seed: 1, option: {} },
    { seed: 1, options: 5 },
    { seed: 1.5 },
    { seed: 2 ** 32 },
  ])('a reset %j is refused with a code', async (options) => {
    await expect((await tinyEnv()).reset(options as never)).rejects.toMatchObject({
      code: expect.stringMatching(/^(params|env)\//),
    });
  });

  it('a cut that is none is refused by name', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.truncate('answered' as never)).rejects.toMatchObject({ code: 'params/invalid' });
    expect(env.log().entries).toHaveLength(1);
  });

  it.each([
    { judging: 'sometimes' },
    { calls: { serach: 1 } },
    { dialect: 5 },
    { dialect: 'constructor' },
    { preset: {} },
  ])('a parameter %j is refused with a code', async (params) => {
    await expect(tinyEnv(answering, params as never)).rejects.toMatchObject({
      code: expect.stringMatching(/^(params|env)\//),
    });
  });
});

describe('drafts that nobody could write', () => {
  it('are the policy\u2019s failure, however deep: 100,000 levels are refused, not overflowed', async () => {
    let query: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) query = [query];
    for (const dialect of ['search-tags', 'tool-calls']) {
      const env = await tinyEnv(answering, { dialect });
      await env.reset({ seed: 1, taskId: 't2' });
      await expect(env.step([{ type: 'call', tool: 'search', args: { query } as never }])).rejects.toMatchObject({
        code: 'step/bad-turn',
      });
    }
  });

  it('lone surrogates in the ids and names of native calls are repaired and counted', async () => {
    const env = await tinyEnv(answering, { dialect: 'tool-calls' });
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step({ text: '', toolCalls: [{ id: '\ud800', name: 'search\udfff', arguments: '{"query":"a"}' }] });
    const [, step] = env.log().entries;
    expect(step?.repaired).toBe(2);
    expect(JSON.stringify(step)).not.toMatch(/\\ud[89a-f]/i);
  });

  it.each(['1e400', '12345678901234567890'])(
    'a number that JSON cannot give back is an invalid action: %s',
    async (number) => {
      const env = await tinyEnv(answering, { dialect: 'tool-calls' });
      await env.reset({ seed: 1, taskId: 't2' });
      const step = await env.step({
        text: '',
        toolCalls: [{ id: 'c', name: 'search', arguments: `{"query":"a","k":${number}}` }],
      });
      expect(step.info.actions).toMatchObject([{ type: 'invalid', code: 'bad-arguments' }]);
      await expect(env.trajectory()).resolves.toBeDefined();
    },
  );
});

describe('a stored reward that was edited', () => {
  it('is refused wherever an episode is read', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step('<answer>nobody</answer>');
    const stored = JSON.parse(JSON.stringify(toFile(await env.trajectory())));
    stored.scorings[0].rewards.total.value = 1;
    expect(() => fromFile(stored, 'run.jsonl:2')).toThrow(
      expect.objectContaining({ code: 'log/corrupt', message: expect.stringContaining('run.jsonl:2') }),
    );
  });
});

describe('a mistake of the author', () => {
  const [tiny] = tinyPlugin.envs ?? [];
  if (tiny === undefined) throw new Error('the specimen has no environment');
  const tinyWith = (change: object): Promise<Env> =>
    tinyEnv(answering, {}, { ...tinyPlugin, envs: [{ ...tiny, ...change }] });

  it('is named: a service that nothing answers', async () => {
    const env = await tinyWith({
      *reset() {
        return { state: yield* ask('weather', {}), show: [] };
      },
    });
    await expect(env.reset({ seed: 1 })).rejects.toMatchObject({
      code: 'env/unknown-service',
      message: expect.stringContaining('weather'),
    });
  });

  it('is named: a reset that asks more often than its limit allows', async () => {
    const env = await tinyWith({
      limits: { calls: { search: 0 } },
      *reset() {
        return { state: yield* ask('search', {}), show: [] };
      },
    });
    await expect(env.reset({ seed: 1 })).rejects.toMatchObject({ code: 'env/reset-over-limit' });
  });

  it('is named: a reward that asks a judge and does not say so', async () => {
    const silent: Reward = {
      name: 'silent',
      says: 'asks without saying so',
      scope: 'turn',
      range: [0, 1],
      sum: () => [0, 0.4],
      *score() {
        return yield* ask<number>('judge', {});
      },
    };
    const preset = definePipeline({
      name: 'silent',
      rewards: [rewards.answerEm, silent],
      stages: [stages.weightedSum({ 'answer-em': 1, silent: 1 })],
      outcome: { column: 'answer-em', right: 1 },
    });
    const env = await tinyEnv(answering, { preset });
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.step(founder)).rejects.toMatchObject({ code: 'reward/undeclared-judge' });
  });
});

describe('abort', () => {
  it('ends what is under way, and the environment goes on', async () => {
    let hang = true;
    const slow: Service = {
      name: 'slow',
      timeoutMs: 60_000,
      run: (batch) => batch.map((request) => (hang ? new Promise(() => undefined) : { value: hitsFor(request) })),
    };
    const env = await tinyEnv(slow);
    await env.reset({ seed: 1, taskId: 't2' });
    const step = env.step(founder);
    env.abort();
    expect((await step).info.failure?.code).toBe('aborted');
    hang = false;
    expect((await env.retry()).observation.hits).toHaveLength(1);
    expect(env.log().entries.at(1)?.clock).toBe(true);
  });
});
