import { policies } from '../../src/index.ts';
import { goldenEpisodes } from './episodes.ts';

goldenEpisodes('foragym/search-qa-v1', [
  { name: 'first-query', policy: policies.firstQuery(), taskId: 'bridge-1-11-0-0', params: {} },
  { name: 'hop', policy: policies.hop(), taskId: 'bridge-2-11-0-0', params: { preset: 'search-r1-retrieval' } },
  { name: 'oracle-format', policy: policies.oracle(), taskId: 'bridge-3-11-0-0', params: { preset: 'search-r1-format' } },
  { name: 'oracle-unanswerable', policy: policies.oracle(), taskId: 'unanswerable-11-0-0a', params: {} },
  { name: 'wrong-comparison', policy: policies.wrong(), taskId: 'comparison-11-0-0a', params: { preset: 'zerosearch' } },
  { name: 'random-tool-calls', policy: policies.random(), taskId: 'temporal-11-0-0', params: { dialect: 'tool-calls' } },
  { name: 'no-op', policy: policies.noOp(), taskId: 'list-11-0-0', params: { dialect: { use: 'search-tags', row: 'r1-searcher' } } },
]);
