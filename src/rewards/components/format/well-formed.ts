import { finalAnswer } from '../../final-answer.ts';
import type { EpisodeReward } from '../../reward.ts';

/**
 * The format check of Search-R1 (`qa_em_format.py`), on parsed turns instead of the flattened transcript: every turn was
 * read as actions without an invalid one, and the episode ended with an answer or an abstention; an answer that normalises
 * to nothing is none. The dialect says what a turn means, so the check holds for tags and for native tool calls alike.
 */
export const wellFormed: EpisodeReward = {
  name: 'well-formed',
  says: 'no turn held an invalid action, and the policy ended the episode itself',
  scope: 'episode',
  range: [0, 1],
  score(episode) {
    if (finalAnswer(episode) === null) return 0;
    return episode.turns.every(({ actions }) => actions.every((action) => action.type !== 'invalid')) ? 1 : 0;
  },
};
