import { exactMatch } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { credit, type Comparison } from './answer.ts';
import { listF1 } from './answer-list.ts';

/** Exact match of SQuAD's evaluation script, as in Search-R1 (`qa_em.py`), but of the parsed answer: see {@link credit}. */
const exactly: Comparison = {
  any: exactMatch,
  all: (answer, golds) => (listF1(answer, golds) === 1 ? 1 : 0),
};

/** 1 for a right final answer, or a right abstention after a search that showed a hit; 0 for any other end of an episode. */
export const answerEm: EpisodeReward = {
  name: 'answer-em',
  says: 'the final answer equals a gold answer after normalisation',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers'],
  score: (episode) => credit(episode, exactly),
};
