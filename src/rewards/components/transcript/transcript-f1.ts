import { tokenF1 } from '../../../text/index.ts';
import type { EpisodeReward } from '../../reward.ts';
import { spellingsOf } from '../../spellings.ts';
import { flatten, lastAnswer } from './transcript.ts';

/** `compute_score_f1` of ZeroSearch's `qa_em.py`: token F1 of the last answer of two or more, wherever it stands. */
export function publishedF1(transcript: string, golds: readonly string[]): number {
  const answer = lastAnswer(transcript);
  return answer === null ? 0 : tokenF1(answer, golds);
}

/** Naming both options of a comparison pays two thirds: published forms only. */
export const transcriptF1: EpisodeReward = {
  name: 'transcript-f1',
  says: 'token F1 of the last <answer> of the flattened transcript; two must stand there',
  scope: 'episode',
  range: [0, 1],
  needs: ['gold.answers', 'transcript'],
  score: (episode) => publishedF1(flatten(episode), spellingsOf(episode.gold).flat()),
};
