// What a service throws with a code is a programmer's mistake: the caller gets it, nothing is retried, and nobody else pays.
import { describe, expect, it } from 'vitest';
import { fail, makeVectorEnv, type Request, type Service } from '../../../src/index.ts';
import { hitsFor, tinyCorpus, tinyEnv, tinyPlugin, tinyTasks } from '../../tiny-env.ts';

const founder = '<search> founded Harrow Ferry </search>';
const mistaken = '<search> mistaken </search>';

const isMistaken = ({ input }: Request): boolean => JSON.stringify(input).includes('mistaken');
const isDown = ({ input }: Request): boolean => JSON.stringify(input).includes('down');

function answerTo(request: Request): { value: ReturnType<typeof hitsFor> } {
  if (isMistaken(request)) return fail('params/invalid', 'no query');
  return { value: hitsFor(request) };
}

/** At once, or later, one that throws at a query; how often each query came is noted. */
function specimen(kind: 'at once' | 'later', came: string[] = []): Service {
  const note = (batch: readonly Request[]): void => void came.push(...batch.map(({ input }) => JSON.stringify(input)));
  if (kind === 'at once') return { name: kind, run: (batch) => (note(batch), batch.map(answerTo)) };
  return { name: kind, timeoutMs: 50, run: (batch) => (note(batch), batch.map(async (one) => answerTo(one))) };
}

describe.each(['at once', 'later'] as const)('a mistake in a service that answers %s', (kind) => {
  it('is thrown by the step, is not logged, and the next reset plays', async () => {
    const env = await tinyEnv(specimen(kind));
    await env.reset({ seed: 1, taskId: 't2' });
    await env.step(founder);
    await expect(env.step(mistaken)).rejects.toMatchObject({ code: 'params/invalid', message: 'no query' });
    expect(env.log().entries).toHaveLength(2);
    await env.reset({ seed: 1, taskId: 't2' });
    expect((await env.step(founder)).info.failure).toBeUndefined();
  });

  it('stays in its own item of a vector', async () => {
    const env = await makeVectorEnv(
      'tiny/search-v1',
      { corpus: tinyCorpus, tasks: tinyTasks, retriever: specimen(kind), count: 3 },
      { plugins: [tinyPlugin] },
    );
    await env.reset([0, 1, 2].map((seed) => ({ seed, taskId: 't2' })));
    const items = await env.step([founder, mistaken, founder]);
    const alone = await tinyEnv(specimen(kind));
    await alone.reset({ seed: 0, taskId: 't2' });
    expect(items[0]).toEqual({ result: await alone.step(founder) });
    expect(items[1]).toMatchObject({ threw: { code: 'params/invalid' } });
    expect(items[2]).toMatchObject({ result: { info: { failure: undefined } } });
  });

  it('is not hidden by a failure that was asked for in the same turn', async () => {
    const inner = specimen(kind);
    const retriever: Service = {
      ...inner,
      run: (batch, signal) =>
        inner.run(batch, signal).map((answer, at) => {
          const request = batch[at];
          return request !== undefined && isDown(request)
            ? { failure: { code: 'unavailable', message: 'down' } }
            : answer;
        }),
    };
    const env = await tinyEnv(retriever, { dialect: 'tool-calls' });
    await env.reset({ seed: 1, taskId: 't2' });
    const both = ['down', 'mistaken'].map((query) => ({ type: 'call', tool: 'search', args: { query } }) as const);
    await expect(env.step(both)).rejects.toMatchObject({ code: 'params/invalid' });
  });
});

/** What a service is asked, in all, when one of two episodes asks it something mistaken. */
async function asked(changes: Partial<Service>): Promise<readonly string[]> {
  const came: string[] = [];
  const retriever = { ...specimen('at once', came), ...changes };
  const env = await makeVectorEnv(
    'tiny/search-v1',
    { corpus: tinyCorpus, tasks: tinyTasks, retriever, count: 2 },
    { plugins: [tinyPlugin] },
  );
  await env.reset([0, 1].map((seed) => ({ seed, taskId: 't2' })));
  const items = await env.step([founder, mistaken]);
  expect(items[1]).toMatchObject({ threw: { code: 'params/invalid' } });
  return came;
}

describe('a batch with a mistake in it', () => {
  it('is asked again one by one, but not where asking changes something', async () => {
    expect(await asked({})).toHaveLength(4);
    expect(await asked({ stateful: true })).toHaveLength(2);
    expect(await asked({ effect: true })).toHaveLength(2);
  });
});
