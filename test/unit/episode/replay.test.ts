import { describe, expect, it } from 'vitest';
import {
  ask,
  defineEnv,
  fromFile,
  replay,
  restore,
  toFile,
  type Hit,
  type Plugin,
  type Trajectory,
} from '../../../src/index.ts';
import { answering, hitsFor, tinyEnv, tinyPlugin } from '../../tiny-env.ts';

const plugins = [tinyPlugin];

async function played(): Promise<Trajectory> {
  const env = await tinyEnv();
  await env.reset({ seed: 7, taskId: 't1' });
  await env.step('<search> founded Harrow Ferry </search>');
  await env.step('hm');
  await env.step('<answer> Sallow Reach </answer>');
  return env.trajectory();
}

/** The plugin with its environment changed. */
function changed(change: (env: NonNullable<Plugin['envs']>[number]) => object): Plugin {
  const [env] = tinyPlugin.envs ?? [];
  if (env === undefined) throw new Error('the specimen has no environment');
  return { ...tinyPlugin, envs: [defineEnv({ ...env, ...change(env) })] };
}

describe('replay', () => {
  it('gives the same results, messages and rewards, with nothing to search', async () => {
    const env = await tinyEnv();
    const results = [
      await env.reset({ seed: 7, taskId: 't1' }),
      await env.step('<search> founded Harrow Ferry </search>'),
      await env.step('<answer> Sallow Reach </answer>'),
    ];
    const again = await replay(await env.trajectory(), { plugins });
    expect(again.results).toEqual(results);
    expect(again.messages).toEqual(env.messages());
    expect(again.rewards).toEqual(await env.rewards());
    expect((await again.env.trajectory()).contentHash).toBe((await env.trajectory()).contentHash);
  });

  it('survives a file: JSON, offsets and all', async () => {
    const trajectory = await played();
    const stored: Trajectory = JSON.parse(JSON.stringify(toFile(trajectory)));
    expect((await replay(fromFile(stored, 'here'), { plugins })).rewards).toEqual(
      (await replay(trajectory, { plugins })).rewards,
    );
  });

  it('refuses a log whose bytes do not fit its hash, and one of a newer schema', async () => {
    const stored = JSON.parse(JSON.stringify(toFile(await played())));
    stored.log.seed = 8;
    expect(() => fromFile(stored, 'run.jsonl:2')).toThrow(
      expect.objectContaining({ code: 'log/corrupt', message: expect.stringContaining('run.jsonl:2') }),
    );
    stored.log.schema = 2;
    expect(() => fromFile(stored, 'run.jsonl:2')).toThrow(expect.objectContaining({ code: 'log/newer' }));
  });

  it('names the first place where other code asks something else', async () => {
    const other = changed((env) => ({
      tools: env.tools.map((tool) => ({
        ...tool,
        *run({ query }: { query: string }) {
          return { show: { type: 'hits', hits: yield* ask<Hit[]>('search', { query, k: 3 }) } };
        },
      })),
    }));
    const trajectory = await played();
    await expect(replay(trajectory, { plugins: [other] })).rejects.toMatchObject({
      code: 'replay/diverged',
      message:
        'the log diverges at turn 0, entry 1, effect 0: recorded search {"k":2,"query":"founded Harrow Ferry"}, now asked search {"k":3,"query":"founded Harrow Ferry"}',
    });
    expect((await replay(trajectory, { plugins: [other], mode: 'trust' })).results).toHaveLength(4);
  });

  it('names the first place where other code shows something else', async () => {
    const other = changed(() => ({
      *reset({ task }: { task: { question: string } }) {
        return { state: null, show: [{ type: 'text', text: `Question. ${task.question}\n` }] };
      },
    }));
    await expect(replay(await played(), { plugins: [other] })).rejects.toMatchObject({
      code: 'replay/diverged',
      message: expect.stringContaining('entry 0 (reset)'),
    });
  });

  it('scores again with another preset, from what is stored', async () => {
    const { rewards } = await replay(await played(), { plugins, mode: 'trust', preset: 'zerosearch' });
    expect(rewards.columns['answer-f1']?.at(-1)).toMatchObject({ value: 1 });
  });
});

describe('a replay of nothing', () => {
  it('says what to hand in', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 1, taskId: 't1' });
    await expect(replay(env.log() as never)).rejects.toMatchObject({
      code: 'log/not-a-trajectory',
      message: expect.stringContaining('env.trajectory()'),
    });
    const { log, ...rest } = await env.trajectory();
    await expect(replay({ ...rest, log: { ...log, entries: [] } }, { plugins })).rejects.toMatchObject({
      code: 'replay/empty',
    });
    const odd = { ...rest, log: { ...log, entries: [{ type: 'dream', digest: '', effects: [] }] } };
    await expect(replay(odd as never, { plugins })).rejects.toMatchObject({ code: 'log/unknown-entry' });
  });
});

describe('restore', () => {
  it('goes on where a stored episode stopped', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 7, taskId: 't1' });
    await env.step('<search> founded Harrow Ferry </search>');
    const halfway = await env.trajectory();
    const restored = restore(await tinyEnv(), halfway);
    const [here, there] = [
      await env.step('<search> Quill born </search>'),
      await restored.step('<search> Quill born </search>'),
    ];
    expect(there).toEqual(here);
  });

  it('refuses another world by name', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 7, taskId: 't1' });
    const trajectory = await env.trajectory();
    const other = await tinyEnv(answering, { turns: 5 });
    expect(() => restore(other, trajectory)).toThrow(
      expect.objectContaining({ code: 'resume/world-changed', message: expect.stringContaining('limits') }),
    );
  });
});

describe('what a log holds', () => {
  it('stores a passage once, however often it was found', async () => {
    const env = await tinyEnv(
      { name: 'same', run: (batch) => batch.map((request) => ({ value: hitsFor(request) })) },
      { turns: 20 },
    );
    await env.reset({ seed: 7, taskId: 't1' });
    for (let turn = 0; turn < 8; turn += 1) await env.step('<search> founded Harrow Ferry </search>');
    expect(Object.keys(env.log().passages)).toHaveLength(1);
  });

  it('keeps gold and truth in the sealed part, and generation as it was handed in', async () => {
    const env = await tinyEnv();
    await env.reset({ seed: 7, taskId: 't1' });
    const generation = {
      finish: 'stop' as const,
      ids: [1, 2, 3],
      logprobs: [-0.1, -0.2, -0.3],
      ends: [3, 9, 24],
      promptIds: [9],
    };
    await env.step({ text: '<search> 😀 Harrow </search>', generation });
    const trajectory = await env.trajectory();
    const [, step] = trajectory.log.entries;
    expect(step?.type === 'step' && step.policy.generation).toEqual(generation);
    expect(JSON.stringify(trajectory.log)).not.toContain('Sallow Reach');
    expect(trajectory.sealed.gold.answers).toEqual(['Sallow Reach']);
    // the emoji is two UTF-16 units and one code point
    const [, stored] = toFile(trajectory).log.entries;
    expect(stored?.type === 'step' && stored.policy.generation?.ends).toEqual([3, 9, 23]);
  });
});
