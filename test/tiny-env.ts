import * as v from 'valibot';
import {
  ask,
  defineEnv,
  defineTool,
  definePipeline,
  makeEnv,
  rewards,
  stages,
  type Corpus,
  type Env,
  type EnvParams,
  type Hit,
  type Plugin,
  type Request,
  type Service,
  type TaskSet,
} from '../src/index.ts';

/** Two passages and two questions: enough to be right, wrong and lost. */
export const tinyCorpus: Corpus = {
  name: 'tiny',
  hash: 'tiny-hash',
  passages: [
    { id: 'p1', title: 'Harrow Ferry', text: 'Harrow Ferry was founded by Ada Quill in 1702.' },
    { id: 'p2', title: 'Ada Quill', text: 'Ada Quill was born in Sallow Reach.' },
  ],
};

export const tinyTasks: TaskSet = {
  name: 'tiny',
  fingerprint: 'tiny-tasks',
  examples: [
    {
      task: { id: 't1', question: 'Where was the founder of Harrow Ferry born?' },
      gold: { answers: ['Sallow Reach'], passageIds: ['p1', 'p2'] },
    },
    { task: { id: 't2', question: 'Who founded Harrow Ferry?' }, gold: { answers: ['Ada Quill'], passageIds: ['p1'] } },
  ],
};

const search = defineTool({
  name: 'search',
  description: 'Search.',
  parameters: v.strictObject({ query: v.string() }),
  main: 'query',
  parallel: true,
  *run({ query }, _state: unknown) {
    return { show: { type: 'hits', hits: yield* ask<readonly Hit[]>('search', { query, k: 2 }) } };
  },
});

/** A search environment whose service the test writes. */
export const tinyPlugin: Plugin = {
  name: 'tiny',
  version: '1.0.0',
  envs: [
    defineEnv({
      id: 'tiny/search-v1',
      says: 'a specimen',
      params: v.strictObject({}),
      tools: [search],
      services: { search: { param: 'retriever', default: 'bm25' } },
      corpus: 'tiny/none',
      limits: { calls: { search: 20 } },
      *reset({ task }) {
        return { state: null, show: [{ type: 'text', text: `Question: ${task.question}\n` }] };
      },
      rewards: () =>
        definePipeline({
          name: 'tiny',
          rewards: [rewards.answerEm, rewards.searchCost()],
          stages: [stages.weightedSum({ 'answer-em': 1, 'search-cost': 1 })],
          outcome: { column: 'answer-em', right: 1 },
        }),
    }),
  ],
};

/** Finds every passage that holds one of the query's words. */
export const answering: Service = {
  name: 'tiny-search',
  run: (batch) => batch.map((request) => ({ value: hitsFor(request) })),
};

export function hitsFor({ input }: Request): Hit[] {
  const { query } = input as { query: string };
  const words = query.split(' ').filter((word) => word.length > 3);
  const found = tinyCorpus.passages.filter(({ text }) => words.some((word) => text.includes(word)));
  return found.map(({ id, title, text }, at) => ({ id, title, text, score: 2 - at, rank: at + 1 }));
}

/** The specimen environment over a service. */
export function tinyEnv(
  service: Service = answering,
  params: EnvParams = {},
  plugin: Plugin = tinyPlugin,
): Promise<Env> {
  return makeEnv(
    'tiny/search-v1',
    { corpus: tinyCorpus, tasks: tinyTasks, retriever: service, ...params },
    { plugins: [plugin] },
  );
}
