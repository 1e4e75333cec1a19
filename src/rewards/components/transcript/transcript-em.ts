import { exactMatchPublished } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { spellingsOf } from '../../spellings.ts';
import { flatten, lastAnswer } from './transcript.ts';

/** `compute_score_em` of Search-R1's `qa_em.py`: exact match of the last answer of two or more, wherever it stands. */
export function publishedEm(transcript: string, golds: readonly string[]): 0 | 1 {
  const answer = lastAnswer(transcript);
  return answer === null ? 0 : exactMatchPublished(answer, golds);
}

/** The prompt can earn it: published forms only. */
export const transcriptEm: EpisodeReward = {
  name: 'transcript-em',
  says: 'the last <answer> of the flattened transcript equals a gold answer; two must stand there',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers', 'transcript'],
  score: (episode) => publishedEm(flatten(episode), spellingsOf(episode.gold).flat()),
};
