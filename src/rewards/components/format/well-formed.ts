import type { EpisodeReward } from '../../reward.ts';

/**
 * The format check of Search-R1 (`qa_em_format.py`), on parsed turns instead of the flattened transcript: every turn was
 * read as actions without an invalid one, and the episode ended with an answer or an abstention. The dialect says what a
 * turn means, so the check holds for tags and for native tool calls alike.
 */
export const wellFormed: EpisodeReward = {
  name: 'well-formed',
  says: 'no turn held an invalid action, and the policy ended the episode itself',
  scope: 'episode',
  range: [0, 1],
  score({ turns, stop }) {
    if (stop !== 'answered' && stop !== 'gave-up') return 0;
    return turns.every(({ actions }) => actions.every((action) => action.type !== 'invalid')) ? 1 : 0;
  },
};
