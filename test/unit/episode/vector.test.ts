import { describe, expect, it } from 'vitest';
import { makeVectorEnv, type EnvParams, type Service, type VectorEnv } from '../../../src/index.ts';
import { answering, hitsFor, tinyCorpus, tinyEnv, tinyPlugin, tinyTasks } from '../../tiny-env.ts';

const founder = '<search> founded Harrow Ferry </search>';

function vector(count: number, service: Service = answering, params: EnvParams = {}): Promise<VectorEnv> {
  return makeVectorEnv(
    'tiny/search-v1',
    { corpus: tinyCorpus, tasks: tinyTasks, retriever: service, count, ...params },
    { plugins: [tinyPlugin] },
  );
}

const resets = (count: number): { seed: number; taskId: string }[] =>
  Array.from({ length: count }, (_, seed) => ({ seed, taskId: 't2' }));

describe('a vector', () => {
  it('asks a service once for all, and gives each what it would get alone', async () => {
    const sizes: number[] = [];
    const counting: Service = {
      ...answering,
      run: (batch) => (sizes.push(batch.length), batch.map((request) => ({ value: hitsFor(request) }))),
    };
    const env = await vector(64, counting);
    await env.reset(resets(64));
    const items = await env.step(Array.from({ length: 64 }, () => founder));
    expect(sizes).toEqual([64]);
    const alone = await tinyEnv();
    await alone.reset({ seed: 5, taskId: 't2' });
    expect(items[5]).toEqual({ result: await alone.step(founder) });
  });

  it('lets 62 of 64 finish when one hangs and one fails, and each of those two ends alone', async () => {
    const uneven: Service = {
      name: 'uneven',
      timeoutMs: 60,
      run: (batch) =>
        batch.map(async (request, at) => {
          if (at === 3) return new Promise<never>(() => undefined);
          if (at === 9) throw new Error('cannot connect');
          return { value: hitsFor(request) };
        }),
    };
    const env = await vector(64, uneven);
    await env.reset(resets(64));
    const items = await env.step(Array.from({ length: 64 }, () => founder));
    const failures = items.map((item) => (item !== null && 'result' in item ? item.result.info.failure?.code : 'none'));
    expect(failures[3]).toBe('timeout');
    expect(failures[9]).toBe('unavailable');
    expect(failures.filter((code) => code === undefined)).toHaveLength(62);
  });

  it('keeps an exception of the author in its own item, and resets that item at the next step', async () => {
    const [first] = tinyPlugin.envs ?? [];
    if (first === undefined) throw new Error('the specimen has no environment');
    const throwing = {
      ...tinyPlugin,
      envs: [
        {
          ...first,
          tools: first.tools.map((tool) => ({
            ...tool,
            *run(args: { query: string }) {
              if (args.query === 'boom') throw new Error('a fault of the author');
              return yield* tool.run(args, null, { params: {} } as never);
            },
          })),
        },
      ],
    };
    const env = await makeVectorEnv(
      'tiny/search-v1',
      { corpus: tinyCorpus, tasks: tinyTasks, retriever: answering, count: 2 },
      { plugins: [throwing] },
    );
    await env.reset(resets(2));
    const [broken, fine] = await env.step(['<search>boom</search>', founder]);
    expect(broken).toMatchObject({ threw: { message: 'a fault of the author' } });
    expect(fine).toMatchObject({ result: { info: { stop: undefined } } });
    const [reset, on] = await env.step([founder, founder]);
    expect(reset).toHaveProperty('reset');
    expect(on).toHaveProperty('result');
  });

  it('resets ended places in the mode that was chosen', async () => {
    const answer = '<answer>Ada Quill</answer>';
    const next = await vector(1);
    await next.reset(resets(1));
    expect((await next.step([answer]))[0]).toMatchObject({ result: { terminated: true } });
    expect((await next.step([answer]))[0]).toMatchObject({ reset: { observation: { turn: 0 } } });
    const same = await vector(1, answering, { autoreset: 'same-step' });
    await same.reset(resets(1));
    expect((await same.step([answer]))[0]).toMatchObject({
      result: { terminated: true },
      next: { observation: { turn: 0 } },
    });
    const disabled = await vector(1, answering, { autoreset: 'disabled' });
    await disabled.reset(resets(1));
    await disabled.step([answer]);
    expect((await disabled.step([answer]))[0]).toMatchObject({
      misuse: expect.stringContaining('reset the environment'),
    });
  });

  it('skips the places that are handed null', async () => {
    const env = await vector(2);
    await env.reset(resets(2));
    expect((await env.step([null, founder]))[0]).toBeNull();
  });
});

describe('the size of a batch', () => {
  it('changes no byte: 64 together and each alone give the same content hashes', async () => {
    const turns = [founder, 'hm', '<search> Quill born </search>', '<answer>Ada Quill</answer>'];
    const together = await vector(64);
    await together.reset(resets(64));
    for (const turn of turns) await together.step(Array.from({ length: 64 }, () => turn));
    const hashes = await Promise.all(together.envs.map(async (env) => (await env.trajectory()).contentHash));
    const alone = await tinyEnv();
    for (const at of [0, 1, 31, 63]) {
      await alone.reset({ seed: at, taskId: 't2' });
      for (const turn of turns) await alone.step(turn);
      expect((await alone.trajectory()).contentHash).toBe(hashes[at]);
    }
  });
});
