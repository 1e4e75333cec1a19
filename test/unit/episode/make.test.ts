import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { definePipeline, defineEnv, makeEnv, rewards, stages, type EnvParams } from '../../../src/index.ts';
import { answering, tinyCorpus, tinyEnv, tinyPlugin, tinyTasks } from '../../tiny-env.ts';

const make = (params: EnvParams): Promise<unknown> => tinyEnv(answering, params);

describe('making an environment', () => {
  it.each([
    [{ turn: 3 }, 'params/unknown', 'did you mean "turns"?'],
    [{ turns: 0 }, 'params/invalid', 'parameter "turns"'],
    [{ turns: 'four' }, 'params/invalid', 'parameter "turns"'],
    [{ dialect: 'search-tag' }, 'env/unknown-part', 'did you mean "search-tags"?'],
    [{ dialect: { use: 'search-tags', row: 'search-r2' } }, 'params/invalid', 'dialect search-tags'],
    [{ preset: 'search-r2' }, 'env/unknown-part', 'did you mean "search-r1"?'],
    [{ retriever: 'bm52' }, 'env/unknown-part', 'did you mean "bm25"?'],
    [{ retriever: { use: 'bm25', k2: 1 } }, 'params/unknown', 'retriever bm25: unknown parameter "k2"'],
    [{ retriever: 7 }, 'params/invalid', 'a retriever: write a name'],
    [{ corpus: 'nowhere.jsonl', tasks: tinyTasks }, 'file/unreadable', 'nowhere.jsonl'],
    [{ corpus: tinyCorpus, tasks: undefined }, 'params/missing', 'tasks'],
    [{ preset: 'other/one' }, 'env/unknown-package', 'npm install other'],
    [{ preset: 'foragim/search-r1' }, 'env/unknown-package', 'did you mean "foragym"?'],
  ])('refuses %j: %s', async (params, code, message) => {
    await expect(make(params as EnvParams)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it.each([
    ['search-qa-v1', 'env/unknown', 'names no package'],
    ['foragym/search-qa-v2', 'env/unknown', 'did you mean "foragym/search-qa-v1"?'],
    ['nobody/search-qa-v1', 'env/unknown-package', 'npm install nobody'],
  ])('refuses the id %s: %s', async (id, code, message) => {
    await expect(makeEnv(id)).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it('records everything that makes it, with every default, as data', async () => {
    const { spec } = await tinyEnv(answering, { turns: 7 });
    expect(JSON.parse(JSON.stringify(spec))).toMatchObject({
      id: 'tiny/search-v1',
      limits: { turns: 7, invalid: 3, finalTurn: 'answer-only' },
      dialect: { use: 'search-tags', row: 'search-r1' },
      pipeline: { use: 'tiny' },
      services: { search: { use: 'tiny-search', corpus: 'tiny', corpusHash: 'tiny-hash' } },
    });
  });

  it('refuses a pipeline in which a wrong answer could earn more than a right one', async () => {
    const careless = definePipeline({
      name: 'careless',
      rewards: [rewards.answerEm, rewards.evidenceRecall],
      stages: [stages.weightedSum({ 'answer-em': 0.5, 'evidence-recall': 1 })],
      outcome: { column: 'answer-em', right: 1 },
    });
    await expect(tinyEnv(answering, { preset: careless })).rejects.toMatchObject({ code: 'reward/dominance' });
  });
});

describe('defining an environment', () => {
  const [tiny] = tinyPlugin.envs ?? [];
  if (tiny === undefined) throw new Error('the specimen has no environment');

  it('refuses ids that are none', () => {
    for (const id of [
      'search-v1',
      'Tiny/search-v1',
      'tiny/search',
      'tiny/search-v1.2',
      '/x-v1',
    ] as `${string}/${string}-v1`[]) {
      expect(() => defineEnv({ ...tiny, id })).toThrow(expect.objectContaining({ code: 'env/bad-id' }));
    }
  });

  it('refuses names that collide: with limits, with services, between tools', () => {
    const clash = expect.objectContaining({ code: 'env/name-collision' });
    expect(() => defineEnv({ ...tiny, params: v.strictObject({ turns: v.number() }) })).toThrow(clash);
    expect(() => defineEnv({ ...tiny, params: v.strictObject({ retriever: v.string() }) })).toThrow(clash);
    expect(() => defineEnv({ ...tiny, tools: [...tiny.tools, ...tiny.tools] })).toThrow(clash);
  });
});

describe('parameters alone', () => {
  it('and the default part by name keep what the environment says of it', async () => {
    const { spec } = await makeEnv('foragym/search-qa-v1', { dialect: 'search-tags' });
    expect(spec.dialect).toMatchObject({ use: 'search-tags', ids: true });
  });

  it('change the part that is there by default, and keep its name', async () => {
    const { spec } = await makeEnv('foragym/search-qa-v1', { retriever: { k1: 1.2 }, dialect: { row: 'zerosearch' } });
    expect(spec.services['search']).toMatchObject({ use: 'bm25', k1: 1.2 });
    expect(spec.dialect).toMatchObject({ use: 'search-tags', row: 'zerosearch', ids: true });
  });

  it('change it too beside its name', async () => {
    const { spec } = await makeEnv('foragym/search-qa-v1', { dialect: { use: 'search-tags', row: 'zerosearch' } });
    expect(spec.dialect).toMatchObject({ use: 'search-tags', row: 'zerosearch', ids: true });
  });
});
