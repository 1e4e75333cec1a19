import { coverMatchPublished } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { spellingsOf } from '../../spellings.ts';
import { flatten, lastAnswer } from './transcript.ts';

/** ZeroSearch's `em` (`qa_em.py`), which is subEM: a gold is a substring of the last answer of two or more. */
export function publishedCoverEm(transcript: string, golds: readonly string[]): 0 | 1 {
  const answer = lastAnswer(transcript);
  return answer === null ? 0 : coverMatchPublished(answer, golds);
}

/** A gold that normalises to nothing is a substring of everything: published forms only. */
export const transcriptCoverEm: EpisodeReward = {
  name: 'transcript-cover-em',
  says: 'the last <answer> of the flattened transcript contains a gold answer; two must stand there',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers', 'transcript'],
  score: (episode) => publishedCoverEm(flatten(episode), spellingsOf(episode.gold).flat()),
};
