import { tokenF1 } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { credit, type Comparison } from './answer.ts';
import { listF1 } from './answer-list.ts';

/** Token F1 of SQuAD's evaluation script; choices, numbers and abstentions stay all or nothing: see {@link credit}. */
const byTokens: Comparison = { any: tokenF1, all: listF1 };

/** How much of the gold the final answer says, and how little else; a list of golds is compared item by item. */
export const answerF1: EpisodeReward = {
  name: 'answer-f1',
  says: 'token F1 of the final answer with the nearest gold answer',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers'],
  score: (episode) => credit(episode, byTokens),
};
