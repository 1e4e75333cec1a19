import { describe, expect, it } from 'vitest';
import { ForagymError, type Answer, type Request, type Service } from '../../../src/core/index.ts';
import type { Curriculum } from '../../../src/curricula/index.ts';
import { makeVectorEnv } from '../../../src/index.ts';
import type { SlotPerturbation } from '../../../src/perturbations/index.ts';
import { simulated, simulatedBy, type SimulationWriter } from '../../../src/retrievers/index.ts';
import { play, run } from '../../../src/rollout/index.ts';
import { tinyCorpus, tinyEnv, tinyPlugin, tinyTasks } from '../../tiny-env.ts';
import { unhandled } from '../../unhandled.ts';
import { fakeClock } from '../rollout/fake-env.ts';
import { asking, fakes, noisy } from './fake-noise.ts';
import { birthplace, island, requestFor } from './simulation/island.ts';

/** Says something at the seed 1, and at any other that nothing is noisy. */
function curriculum(say: () => unknown): Curriculum {
  const noise = (_: unknown, seed: number): unknown => (seed === 1 ? say() : 0);
  return { name: 'mine', needs: [], noise: noise as Curriculum['noise'] };
}

function raise(what: unknown): never {
  throw what;
}

function cyclic(): unknown {
  const one: { self?: unknown } = {};
  one.self = one;
  return one;
}

const writer: SimulationWriter = { name: 'writer', timeoutMs: 100, write: async () => 'Document 1: It rained.' };

const services: readonly (readonly [string, (noise: Curriculum) => Service, (seed: number) => Request])[] = [
  ['degraded', (noise) => noisy({ noise, operators: 'mute' }), (seed) => asking(undefined, { seed })],
  ['simulated', (noise) => simulated(island, { noise }), (seed) => ({ ...requestFor(birthplace, 'Ada Quill'), seed })],
  [
    'simulatedBy',
    (noise) => simulatedBy(writer, { noise }),
    (seed) => ({ ...requestFor(birthplace, 'Ada Quill'), seed }),
  ],
];

/** What a service answers to one request; what it throws, now or later, is thrown. */
async function answerOf(service: Service, request: Request): Promise<Answer | undefined> {
  return service.run([request], new AbortController().signal)[0];
}

describe.each(services)('what no probability can be, of %s', (_, serviceWith, request) => {
  it.each([
    ['not a number', () => NaN, 'it said NaN,'],
    ['infinite', () => Infinity, 'it said Infinity,'],
    ['below 0', () => -1, 'it said -1,'],
    ['above 1', () => 2, 'it said 2,'],
    ['a text', () => '0.3', 'it said "0.3",'],
    ['nothing', () => undefined, 'it said undefined,'],
    ['a list', () => [0.3], 'it said [0.3],'],
    ['an object', () => ({ noise: 0.3 }), 'it said {"noise":0.3},'],
    ['what holds itself', cyclic, 'it said [object Object],'],
    ['later', async () => 0.3, 'it said [object Promise],'],
    ['later, in vain', async () => raise(new Error('no file')), 'it said [object Promise],'],
    ['thrown', () => raise(new TypeError('steps is not defined')), 'it threw: steps is not defined'],
    ['thrown, with a code', () => raise(new ForagymError('params/missing', 'step')), 'it threw: step'],
    ['thrown, without text', () => raise(Object.create(null)), 'it threw: something that has no text'],
  ])('is thrown, by the name of the curriculum, and leaves nothing unhandled: %s', async (__, say, words) => {
    const left = unhandled();
    const thrown = await answerOf(serviceWith(curriculum(say)), request(1)).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ForagymError);
    expect(thrown).toMatchObject({ code: 'curriculum/bad-noise', message: expect.stringContaining(words) });
    expect(thrown).toMatchObject({ message: expect.stringMatching(/^curriculum mine: it /) });
    expect(await left()).toEqual([]);
  });

  it('keeps what was thrown as its cause', async () => {
    const cause = new ForagymError('params/missing', 'say which step it is');
    const answer = answerOf(serviceWith(curriculum(() => raise(cause))), request(1));
    await expect(answer).rejects.toMatchObject({ code: 'curriculum/bad-noise', cause });
  });

  it('is taken as it is from 0 to 1', async () => {
    for (const noise of [0, -0, 0.5, 1]) {
      const answer = await answerOf(serviceWith(curriculum(() => noise)), request(1));
      expect(answer).toMatchObject({ value: expect.any(Array) });
    }
  });

  it('is not confused with a request that asks no query, which is refused as such', async () => {
    const answer = answerOf(serviceWith(curriculum(() => 0)), { ...request(1), input: { text: 'Ada' } });
    await expect(answer).rejects.toMatchObject({ code: expect.stringMatching(/^params\//) });
  });
});

const founder = 'founded Harrow Ferry';

/** A service whose operator makes something impossible where this is asked, and otherwise what it ought to. */
function unsound(make: () => unknown = () => raise(new Error('no'))): Service {
  const noisyForm = (...given: Parameters<SlotPerturbation['noisy']>): unknown =>
    given[1].query === founder ? make() : fakes.mute.noisy(...given);
  const own = { ...fakes.mute, noisy: noisyForm as SlotPerturbation['noisy'] };
  const service = noisy({ noise: 1, operators: 'own', perturbations: { own } }, inside);
  return { ...service, name: 'mine' };
}

const inside: Service = {
  name: 'inside',
  run: (batch) => batch.map(() => ({ value: [{ id: 'p1', text: 'It rained.', score: 1, rank: 1 }] })),
};

const searching = (query: string) => [{ type: 'call', tool: 'search', args: { query } }] as const;

describe('what no hit can be', () => {
  it.each([
    ['nothing', () => null],
    ['a hit elsewhere', () => ({ passage: { id: 'q99', text: 'x' }, label: { kind: 'unknown', from: 'unknown' } })],
    ['a throw', () => raise('no')],
  ])('ends the episode and its run by the name of the operator, and is asked for once: %s', async (_, make) => {
    let asked = 0;
    const service = unsound(() => ((asked += 1), make()));
    const refusal = { code: 'perturbation/malformed', message: expect.stringMatching(/^own: noisy: /) };
    const env = await tinyEnv(service, { corpus: tinyCorpus });
    const policy = { name: 'searcher', open: () => ({ act: () => searching(founder) }) };
    const clock = fakeClock();
    await expect(play(env, policy, { taskId: 't2', clock })).rejects.toMatchObject(refusal);
    const plan = { cell: 'c', policy, envs: [env], taskIds: ['t2'], rollouts: 1, seed: 1, clock };
    await expect(run(plan).next()).rejects.toMatchObject(refusal);
    expect(asked).toBe(2);
  });

  it('is nobody else’s: who asks beside it is answered as ever, and the next step plays anew', async () => {
    const env = await makeVectorEnv(
      'tiny/search-v1',
      { corpus: tinyCorpus, tasks: tinyTasks, retriever: unsound(), count: 3 },
      { plugins: [tinyPlugin] },
    );
    await env.reset([0, 1, 2].map((seed) => ({ seed, taskId: 't2' })));
    const [before, mistaken, after] = await env.step(['Ada', founder, 'Quill'].map(searching));
    expect(mistaken).toMatchObject({ threw: { code: 'perturbation/malformed' } });
    for (const item of [before, after]) expect(item).toMatchObject({ result: { info: { failure: undefined } } });
    expect((await env.step(['Ada', 'Ada', 'Ada'].map(searching)))[1]).toHaveProperty('reset');
  });

  it('leaves no rejection behind of what came later beside it', async () => {
    const left = unhandled();
    const [ok] = inside.run([asking()], new AbortController().signal);
    const half: Service = {
      name: 'half',
      timeoutMs: 10,
      run: () => [Promise.reject(new Error('down')), ok ?? raise('it answers'), Promise.reject(new Error('down'))],
    };
    const service = noisy({ noise: 1, operators: 'own', perturbations: { own: throwing } }, half);
    expect(() => service.run([asking(), asking(), asking()], new AbortController().signal)).toThrow('own: noisy: no');
    expect(await left()).toEqual([]);
  });
});

const throwing: SlotPerturbation = { ...fakes.mute, noisy: () => raise(new Error('no')) };
