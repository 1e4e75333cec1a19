import { policies } from '../../src/index.ts';
import { goldenEpisodes } from './episodes.ts';

const batch = { use: 'degraded', noise: 1, scope: 'batch', operators: ['same-topic', 'off-topic'] };

goldenEpisodes('foragym/zero-search-v1', [
  { name: 'useful', policy: policies.hop(), taskId: 'bridge-2-11-0-0', params: { retriever: { noise: 0 } } },
  { name: 'noisy', policy: policies.hop(), taskId: 'bridge-2-11-0-0', params: { retriever: { noise: 1 } } },
  { name: 'unanswerable', policy: policies.oracle(), taskId: 'unanswerable-11-0-0a', params: {} },
  {
    name: 'curriculum',
    policy: policies.hop(),
    taskId: 'bridge-3-11-0-0',
    params: { retriever: { noise: 'exponential' }, preset: 'search-r1-retrieval' },
    resetOptions: { step: 150 },
  },
  { name: 'degraded', policy: policies.firstQuery(), taskId: 'bridge-1-11-0-0', params: { retriever: batch } },
  { name: 'found', policy: policies.firstQuery(), taskId: 'comparison-11-0-0a', params: { retriever: 'bm25' } },
]);
