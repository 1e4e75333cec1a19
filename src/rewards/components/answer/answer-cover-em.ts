import { clean, coverMatch } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { credit, type Comparison } from './answer.ts';

/** Substring match, the "em" of ZeroSearch (`qa_em.py`), but of the parsed answer: see {@link credit}. */
const covering: Comparison = {
  any: coverMatch,
  all: (answer, golds) => (golds.every((spellings) => coverMatch(clean(answer), spellings) === 1) ? 1 : 0),
};

/** A metric, never a default reward: fifty candidates in one answer cover as well as the right one does. */
export const answerCoverEm: EpisodeReward = {
  name: 'answer-cover-em',
  says: 'the final answer contains a gold answer after normalisation (a metric: long answers buy it)',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers'],
  score: (episode) => credit(episode, covering),
};
