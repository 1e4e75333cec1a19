import { describe, expect, it } from 'vitest';
import { Environment } from '../../../src/episode/environment.ts';
import { replay, type Service } from '../../../src/index.ts';
import { answering, hitsFor, tinyEnv } from '../../tiny-env.ts';

const founder = '<search> founded Harrow Ferry </search>';

describe('an episode', () => {
  it('runs from a question over a search to a scored answer', async () => {
    const env = await tinyEnv();
    const first = await env.reset({ seed: 1, taskId: 't2' });
    expect(first.observation.text).toContain('Who founded Harrow Ferry?');
    const second = await env.step(founder);
    expect(second.observation.hits.map((hit) => hit.id)).toEqual(['p1']);
    expect(second.observation.turn).toBe(1);
    const last = await env.step('<answer> Ada Quill </answer>');
    expect(last).toMatchObject({ terminated: true, truncated: false, info: { stop: 'answered' } });
    const { total, columns } = await env.rewards();
    expect(columns['answer-em']).toEqual([null, expect.objectContaining({ value: 1 })]);
    expect(total).toEqual({ value: (second.reward ?? 0) + (last.reward ?? 0) });
  });

  it('is scored, never masked, when the policy lets its budgets run out', async () => {
    const env = await tinyEnv(answering, { turns: 2, finalTurn: 'any' });
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    const last = await env.step(founder);
    expect(last).toMatchObject({ terminated: false, truncated: true, info: { stop: 'turn-limit' } });
    expect((await env.rewards()).columns['answer-em']?.[1]).toMatchObject({ value: 0 });
  });

  it('lets the last turn only answer, unless told otherwise', async () => {
    const env = await tinyEnv(answering, { turns: 1 });
    await env.reset({ seed: 1, taskId: 't2' });
    const last = await env.step(founder);
    expect(last.info.actions).toMatchObject([{ type: 'invalid', code: 'answer-only' }]);
    expect(last.observation.hits).toEqual([]);
  });

  it('ends at the call that a budget no longer holds, and at too many invalid turns', async () => {
    const calls = await tinyEnv(answering, { calls: { search: 1 }, turns: 9 });
    await calls.reset({ seed: 1, taskId: 't2' });
    expect((await calls.step(founder)).observation.remaining.calls).toEqual({ search: 0 });
    expect((await calls.step(founder)).info.stop).toBe('call-limit');
    const invalid = await tinyEnv(answering, { invalid: 2, turns: 9 });
    await invalid.reset({ seed: 1, taskId: 't2' });
    expect((await invalid.step('hm')).info.stop).toBeUndefined();
    expect((await invalid.step('hm')).info.stop).toBe('invalid-limit');
  });

  it('clips before it renders: no tag is cut, and what was cut supports nothing', async () => {
    const env = await tinyEnv(answering, { charactersPerTurn: 30 });
    await env.reset({ seed: 1, taskId: 't2' });
    const { observation } = await env.step(founder);
    expect(observation.hits[0]?.text).toHaveLength(30 - 'Harrow Ferry'.length);
    expect(observation.text).toContain('</information>');
  });

  it('takes any string, repairs lone surrogates and counts them', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step('\ud800<search>a\udfff</search>');
    const [, step] = env.log().entries;
    expect(step?.repaired).toBe(2);
    expect(JSON.stringify(step)).toContain('\ufffd');
  });
});

describe('order', () => {
  it('refuses what comes at the wrong time, and says what to do', async () => {
    const env = await tinyEnv();
    await expect(env.step('x')).rejects.toMatchObject({ code: 'step/before-reset' });
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.retry()).rejects.toMatchObject({ code: 'step/nothing-to-retry' });
    await env.step('<answer>Ada Quill</answer>');
    await expect(env.step('x')).rejects.toMatchObject({ code: 'step/after-end' });
    await expect(env.reset({ seed: -1 })).rejects.toMatchObject({ code: 'env/bad-seed' });
    await expect(env.reset({ seed: 1, taskId: 't3' })).rejects.toMatchObject({
      code: 'env/unknown-task',
      message: expect.stringContaining('did you mean'),
    });
    await env.close();
    await env.close();
    await expect(env.reset({ seed: 1 })).rejects.toMatchObject({ code: 'step/closed' });
  });

  it('refuses a second step while one is under way', async () => {
    const slow: Service = {
      name: 'slow',
      timeoutMs: 1000,
      run: (batch) => batch.map(async (request) => ({ value: hitsFor(request) })),
    };
    const env = await tinyEnv(slow);
    await env.reset({ seed: 1, taskId: 't2' });
    const under = env.step(founder);
    await expect(env.step(founder)).rejects.toMatchObject({ code: 'step/busy' });
    expect((await under).observation.hits).toHaveLength(1);
  });

  it('refuses a generation that was aborted or failed', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await expect(env.step({ text: 'x', generation: { finish: 'abort' } })).rejects.toMatchObject({
      code: 'step/unfinished',
    });
  });
});

/** Fails so many times, then answers. */
const flaky = (failures: number): Service => {
  let left = failures;
  return {
    name: 'flaky',
    run: (batch) =>
      batch.map((request) =>
        left-- > 0 ? { failure: { code: 'unavailable', message: 'down' } } : { value: hitsFor(request) },
      ),
  };
};

describe('a failure of the world', () => {
  it('changes nothing: retry asks again, and the turn goes on', async () => {
    const env = await tinyEnv(flaky(1));
    await env.reset({ seed: 1, taskId: 't2' });
    const failed = await env.step(founder);
    expect(failed).toMatchObject({ reward: null, info: { failure: { code: 'unavailable', service: 'search' } } });
    await expect(env.step(founder)).rejects.toMatchObject({ code: 'step/failed-turn-open' });
    const retried = await env.retry();
    expect(retried.observation.hits).toHaveLength(1);
    expect(env.log().entries.map((entry) => entry.type)).toEqual(['reset', 'step', 'retry']);
    await env.step('<answer>Ada Quill</answer>');
    const again = await replay(await env.trajectory(), { plugins: [(await import('../../tiny-env.ts')).tinyPlugin] });
    expect(again.results).toHaveLength(4);
    expect(again.rewards).toEqual(await env.rewards());
  });

  it('is masked when it ends the episode, and no zero', async () => {
    const env = await tinyEnv(flaky(9));
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    const last = await env.truncate('world-failed');
    expect(last).toMatchObject({ reward: null, truncated: true, info: { unscored: 'masked: world-failed' } });
    expect((await env.rewards()).total).toEqual({ unscored: 'masked: world-failed' });
  });

  it('times out by itself, and what answers later never comes back', async () => {
    const never: Service = {
      name: 'never',
      timeoutMs: 20,
      run: (batch) => batch.map(() => new Promise(() => undefined)),
    };
    const env = await tinyEnv(never);
    await env.reset({ seed: 1, taskId: 't2' });
    expect((await env.step(founder)).info.failure?.code).toBe('timeout');
    expect(env.log().entries.at(-1)?.clock).toBe(true);
  });

  it('is refused at once when a service answers later and has no deadline', async () => {
    const endless: Service = { name: 'endless', run: (batch) => batch.map(() => new Promise(() => undefined)) };
    const env = await tinyEnv(endless);
    await env.reset({ seed: 1, taskId: 't2' });
    expect((await env.step(founder)).info.failure).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('timeoutMs'),
    });
  });
});

describe('a policy that failed', () => {
  it('is scored as no answer, even before its first turn', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    const last = await env.truncate('policy-failed');
    expect(last).toMatchObject({ terminated: true, reward: 0 });
    expect((await env.rewards()).total).toEqual({ value: 0 });
  });

  it('completes the total that its steps had begun', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    const step = await env.step(founder);
    const last = await env.truncate('policy-failed');
    const { total } = await env.rewards();
    expect(total).toEqual({ value: expect.closeTo((step.reward ?? 0) + (last.reward ?? 0), 12) });
  });
});

describe('the machine itself', () => {
  it('refuses to read an entry before its work is done', async () => {
    const env = await tinyEnv();
    if (!(env instanceof Environment)) throw new Error('not ours');
    const { line, setting } = env;
    const [example] = setting.tasks.examples;
    if (example === undefined) throw new Error('no example');
    const job = line.beginReset({ ...example, options: {} }, 1);
    expect(() => line.settle(job)).toThrow(expect.objectContaining({ code: 'step/unsettled' }));
  });
});

describe('fork', () => {
  it('goes on alone, from here or from before a turn', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    const fork = env.fork();
    const back = env.fork({ turn: 0 });
    await fork.step('<answer>Ada Quill</answer>');
    await back.step('<answer>nobody</answer>');
    expect((await fork.rewards()).columns['answer-em']?.at(-1)).toMatchObject({ value: 1 });
    expect((await back.rewards()).columns['answer-em']).toHaveLength(1);
    expect(env.log().entries).toHaveLength(2);
    expect(() => env.fork({ turn: 7 })).toThrow(expect.objectContaining({ code: 'fork/unknown-turn' }));
  });

  it('draws the noise anew with a salt, as an entry of the log', async () => {
    const seeds: number[] = [];
    const noting: Service = {
      name: 'noting',
      run: (batch) => batch.map((request) => (seeds.push(request.seed), { value: hitsFor(request) })),
    };
    const env = await tinyEnv(noting);
    await env.reset({ seed: 1, taskId: 't2' });
    await env.fork().step(founder);
    await env.fork({ salt: 'a' }).step(founder);
    const other = env.fork({ salt: 'b' });
    await other.step(founder);
    expect(new Set(seeds).size).toBe(3);
    expect(other.log().entries.map((entry) => entry.type)).toEqual(['reset', 'reseed', 'step']);
  });
});
