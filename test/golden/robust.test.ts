import { policies } from '../../src/index.ts';
import { goldenEpisodes } from './episodes.ts';

goldenEpisodes('foragym/robust-v1', [
  { name: 'noise-robustness', policy: policies.hop(), taskId: 'bridge-2-11-0-0', params: {} },
  { name: 'negative-rejection', policy: policies.oracle(), taskId: 'bridge-1-11-0-2', params: { ability: 'negative-rejection' } },
  { name: 'information-integration', policy: policies.oracle(), taskId: 'comparison-11-0-0a', params: { ability: 'information-integration' } },
  { name: 'counterfactual', policy: policies.firstQuery(), taskId: 'bridge-1-11-0-0', params: { ability: 'counterfactual-robustness', noise: 1 } },
]);
