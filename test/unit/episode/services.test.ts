import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { JsonObject, Part, Service } from '../../../src/core/index.ts';
import { progressOptions } from '../../../src/curricula/index.ts';
import type { Env, EnvParams, Plugin, SearchServiceBuild } from '../../../src/index.ts';
import { fakes } from '../retrievers/fake-noise.ts';
import { answering, tinyCorpus, tinyEnv, tinyPlugin } from '../../tiny-env.ts';

/** A service of a package: says of each hit how often it echoes, and wraps another. */
const echo: Part<Service, SearchServiceBuild, { readonly times: number }> = {
  params: v.strictObject({ times: v.optional(v.number(), 2), inner: v.optional(v.unknown(), { use: 'bm25' }) }),
  says: 'a specimen',
  make: ({ times }, build) => ({ ...build.inner({ use: 'bm25' }), name: `echo ${times} of ${build.corpus.name}` }),
};

const plugin: Plugin = {
  ...tinyPlugin,
  services: { echo },
  perturbations: fakes,
  curricula: { half: { params: v.strictObject({ of: v.optional(v.number(), 1) }), says: 'a specimen', make: half } },
};

function half({ of }: { readonly of: number }) {
  return { name: 'half', needs: ['step'] as const, noise: () => of / 2 };
}

/** The same environment, and a trainer may tell it how far training has come. */
const training: Plugin = {
  ...plugin,
  envs: (plugin.envs ?? []).map((env) => ({ ...env, options: progressOptions })),
};

const env = (retriever: EnvParams['retriever'], of: Plugin = plugin): Promise<Env> =>
  tinyEnv(answering, { retriever }, of);

const specOf = async (retriever: EnvParams['retriever'], of?: Plugin): Promise<unknown> =>
  (await env(retriever, of)).spec.services['search'];

const specWith = (noise: string | JsonObject): Promise<unknown> => specOf({ use: 'degraded', noise }, training);

const from = { corpus: tinyCorpus.name, corpusHash: tinyCorpus.hash };

describe('a search service', () => {
  it('is named as a retriever is, and records everything that makes it again', async () => {
    const spec = await specOf({ use: 'degraded', operators: 'mute', inner: { use: 'bm25', k1: 1.2 } });
    expect(spec).toMatchObject({
      use: 'degraded',
      noise: 0.3,
      operators: 'mute',
      scope: 'document',
      twins: 1,
      inner: { use: 'bm25', k1: 1.2, b: 0.4 },
      ...from,
    });
    const { corpus: _, corpusHash: __, ...again } = spec as JsonObject;
    expect(await specOf(again)).toEqual(spec);
  });

  it('wraps a retriever that wraps another, by name alone too', async () => {
    const spec = await specOf({ use: 'degraded', operators: 'mute', inner: { use: 'cached', inner: 'flexsearch' } });
    expect(spec).toMatchObject({ inner: { use: 'cached', inner: { use: 'flexsearch', tokenize: 'strict' } } });
    expect(await specOf('degraded')).toMatchObject({ use: 'degraded', inner: { use: 'bm25' } });
  });

  it('wraps a service, which is found on the same list', async () => {
    const spec = await specOf({ use: 'degraded', operators: 'mute', inner: { use: 'tiny/echo', times: 3 } });
    expect(spec).toMatchObject({ inner: { use: 'tiny/echo', times: 3, inner: { use: 'bm25', k1: 0.9 } } });
  });

  it('of a package is made over the corpus and what is inside', async () => {
    const made = await env('echo');
    expect(made.spec.services['search']).toMatchObject({ use: 'echo', times: 2, ...from });
    await made.reset({ seed: 1, taskId: 't2' });
    const { observation } = await made.step('<search> Harrow Ferry </search>');
    expect(observation.hits.map(({ id }) => id)).toContain('p1');
  });

  it('takes the operators of plugins, under both of their names', async () => {
    for (const operators of ['mute', 'tiny/mute']) {
      const made = await env({ use: 'degraded', noise: 1, operators });
      await made.reset({ seed: 1, taskId: 't2' });
      const { observation } = await made.step('<search> Harrow Ferry </search>');
      expect(observation.hits[0]?.text).toBe('Nothing hangs here!');
    }
  });

  it.each<[EnvParams['retriever'], string, string]>([
    ['degradde', 'env/unknown-part', 'did you mean "degraded"?'],
    [{ use: 'degraded', inner: 'bm52' }, 'env/unknown-part', 'did you mean "bm25"?'],
    [{ use: 'degraded', nose: 1 }, 'params/unknown', 'did you mean "noise"?'],
    [{ use: 'degraded', noise: 1.5 }, 'params/invalid', 'noise'],
    [{ use: 'degraded', noise: 'exponentiel' }, 'env/unknown-part', 'did you mean "exponential"?'],
    [{ use: 'degraded', noise: { use: 'linear', step: 3 } }, 'params/unknown', 'curriculum linear'],
    [
      { use: 'cached', inner: 'degraded' },
      'params/invalid',
      'put it outside, { use: "degraded", inner: { use: "cached" } }',
    ],
  ])('%j is refused: %s', async (retriever, code, message) => {
    await expect(env(retriever)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

describe('noise that follows a curriculum', () => {
  it('records the curriculum with every default', async () => {
    const all = { use: 'exponential', start: 0, end: 0.5, steps: 203, base: 4 };
    expect(await specWith('exponential')).toMatchObject({ noise: all });
    expect(await specWith({ use: 'exponential', base: 2 })).toMatchObject({ noise: { ...all, base: 2 } });
    expect(await specWith('half')).toMatchObject({ noise: { use: 'half', of: 1 } });
  });

  it('is refused where nobody can tell it the step', async () => {
    await expect(env({ use: 'degraded', noise: 'exponential' })).rejects.toMatchObject({
      code: 'env/untold-option',
      message: expect.stringContaining('degraded needs step at reset'),
    });
  });

  it('is refused at a reset that tells no step, and goes by the one that is told', async () => {
    const made = await env({ use: 'degraded', noise: { use: 'staged', stages }, operators: 'mute' }, training);
    await expect(made.reset({ seed: 1, taskId: 't2' })).rejects.toMatchObject({
      code: 'params/missing',
      message: expect.stringContaining('options: { step: ... }'),
    });
    const shown: unknown[] = [];
    for (const step of [0, 10]) {
      await made.reset({ seed: 1, taskId: 't2', options: { step } });
      const { observation } = await made.step('<search> Harrow Ferry </search>');
      shown.push(observation.hits[0]?.text);
    }
    expect(shown).toEqual([tinyCorpus.passages[0]?.text, 'Nothing hangs here!']);
  });
});

const stages = [
  { from: 0, noise: 0 },
  { from: 10, noise: 1 },
];
