import { describe, expect, it } from 'vitest';
import type { Answer, Request, Service } from '../../../src/core/index.ts';
import type { Curriculum } from '../../../src/curricula/index.ts';
import type { SlotPerturbation } from '../../../src/perturbations/index.ts';
import { simulated, simulatedBy, type SimulationWriter } from '../../../src/retrievers/index.ts';
import { play } from '../../../src/rollout/index.ts';
import { tinyCorpus, tinyEnv } from '../../tiny-env.ts';
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

async function answersOf(service: Service, requests: readonly Request[]): Promise<readonly Answer[]> {
  return Promise.all(service.run(requests, new AbortController().signal).map((one) => Promise.resolve(one)));
}

describe.each(services)('what no probability can be, of %s', (_, serviceWith, request) => {
  it.each([
    ['not a number', () => NaN, 'NaN'],
    ['infinite', () => Infinity, 'Infinity'],
    ['below 0', () => -1, '-1'],
    ['above 1', () => 2, '2'],
    ['a text', () => '0.3', '"0.3"'],
    ['nothing', () => undefined, 'undefined'],
    ['a list', () => [0.3], '0.3'],
    ['later', async () => 0.3, 'Promise'],
    ['what has no text', () => Object.create(null) as unknown, 'no text'],
    ['thrown', () => raise(new TypeError('steps is not defined')), 'it threw: steps is not defined'],
    ['thrown, without text', () => raise(Object.create(null)), 'it threw: something that has no text'],
  ])('is the failure of that request alone, by the name of the curriculum: %s', async (__, say, word) => {
    const [bad, good] = await answersOf(serviceWith(curriculum(say)), [request(1), request(2)]);
    expect(bad).toEqual({ failure: { code: 'unparsable', message: expect.stringContaining(word) } });
    expect(bad).toMatchObject({
      failure: { message: expect.stringMatching(/^curriculum\/bad-noise: curriculum mine: it /) },
    });
    expect(good).toMatchObject({ value: expect.any(Array) });
  });

  it('is taken as it is from 0 to 1', async () => {
    for (const noise of [0, -0, 0.5, 1]) {
      const [answer] = await answersOf(serviceWith(curriculum(() => noise)), [request(1)]);
      expect(answer).toMatchObject({ value: expect.any(Array) });
    }
  });
});

function unsound(noisyForm: unknown): SlotPerturbation {
  return { ...fakes.mute, noisy: noisyForm as never };
}

describe('what no hit can be', () => {
  it.each([
    ['nothing', () => null],
    ['a hit elsewhere', () => ({ passage: { id: 'q99', text: 'x' }, label: { kind: 'unknown', from: 'unknown' } })],
    ['a throw', () => raise('no')],
  ])('is the failure of that request alone, by the name of the operator: %s', async (_, make) => {
    const own = unsound((...given: Parameters<SlotPerturbation['noisy']>) =>
      given[1].query === 'lantern' ? make() : fakes.mute.noisy(...given),
    );
    const service = noisy({ noise: 1, operators: 'own', perturbations: { own } });
    const [bad, good] = await answersOf(service, [asking('lantern'), asking('quay')]);
    expect(bad).toMatchObject({
      failure: { code: 'unparsable', message: expect.stringMatching(/^perturbation\/malformed: mute: noisy: /) },
    });
    expect(good).toMatchObject({ value: expect.any(Array) });
  });

  it('ends the episode as the failure of the world, which nothing is earned for', async () => {
    const inner = noisy({ noise: 1, operators: 'own', perturbations: { own: unsound(() => ({ passage: 'x' })) } });
    const env = await tinyEnv({ ...inner, name: 'mine' }, { corpus: tinyCorpus });
    const search = [{ type: 'call', tool: 'search', args: { query: 'lantern quay' } }] as const;
    const policy = { name: 'searcher', open: () => ({ act: () => search }) };
    const { log, scorings } = await play(env, policy, { taskId: 't2', clock: fakeClock() });
    expect(log.entries.at(-1)).toMatchObject({ type: 'truncate', reason: 'world-failed' });
    expect(JSON.stringify(log.entries)).toContain('perturbation/malformed: mute');
    expect(log.passages).toEqual({});
    expect(scorings[0]?.rewards.total).toMatchObject({ unscored: expect.any(String) });
  });
});
