import * as v from 'valibot';
import { check, type Part } from '../../../core/index.ts';
import { coverMatchPublished, exactMatchPublished } from '../../../text/index.ts';
import type { EpisodeReward, Reward } from '../../reward.ts';
import { spellingsOf } from '../../spellings.ts';
import { isTagSequence } from './tag-sequence.ts';
import { blocksOf, flatten, lastAnswer } from './transcript.ts';

/** The three constants of Search-R1's format reward, under its own names. */
export interface FormatScores {
  /** For a valid sequence of tags; taken off a right answer without one. Search-R1's scripts: 0.2. */
  readonly structureFormatScore: number;
  /** For a wrong answer in an invalid sequence. Search-R1's scripts: 0.1. */
  readonly finalFormatScore: number;
  /** For a gold answer in an information block. Search-R1's scripts: 0 or 0.1. */
  readonly retrievalScore: number;
}

const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The schema of {@link FormatScores}, with the values of the scripts; retrieval unpaid. */
export const formatScores: v.GenericSchema<unknown, FormatScores> = v.strictObject({
  structureFormatScore: v.optional(score, 0.2),
  finalFormatScore: v.optional(score, 0.1),
  retrievalScore: v.optional(score, 0),
});

/** What the published check found in a transcript. */
export interface FormatFindings {
  readonly answer: 'right' | 'wrong' | 'none';
  readonly valid: boolean;
  /** An information block holds a gold answer. Looked for only in valid transcripts, the policy's own blocks included. */
  readonly retrieved: boolean;
}

/** Reads a transcript as `compute_score_em` of Search-R1's `qa_em_format.py` does. */
export function formatFindings(transcript: string, golds: readonly string[]): FormatFindings {
  const answer = lastAnswer(transcript);
  const right = answer !== null && exactMatchPublished(answer, golds) === 1;
  const valid = isTagSequence(transcript);
  return {
    answer: answer === null ? 'none' : right ? 'right' : 'wrong',
    valid,
    retrieved: valid && blocksOf(transcript, 'information').some((block) => coverMatchPublished(block, golds) === 1),
  };
}

/**
 * The table of `qa_em_format.py`, with s, f and r for the three constants:
 *
 * | answer | valid | not valid |
 * | --- | --- | --- |
 * | right | 1 | 1 - s |
 * | wrong | s, and r if retrieved | f |
 * | none | s, and r if retrieved | 0 |
 */
export function publishedEmFormat({ answer, valid, retrieved }: FormatFindings, scores: FormatScores): number {
  const { structureFormatScore: s, finalFormatScore: f, retrievalScore: r } = scores;
  if (answer === 'right') return valid ? 1 : 1 - s;
  if (valid) return retrieved ? s + r : s;
  return answer === 'wrong' ? f : 0;
}

/** A wrong answer in perfect tags earns more than an honest attempt: published forms only. */
export function transcriptEmFormat(params: Partial<FormatScores> = {}): EpisodeReward {
  const scores = check(formatScores, params, 'transcript-em-format');
  return {
    name: 'transcript-em-format',
    says: 'exact match of the last <answer> of the flattened transcript, with partial credit for its tags',
    scope: 'episode',
    range: [0, Math.max(1, scores.structureFormatScore + scores.retrievalScore)],
    needs: ['gold.answers', 'transcript'],
    score(episode) {
      const findings = formatFindings(flatten(episode), spellingsOf(episode.gold).flat());
      return { value: publishedEmFormat(findings, scores), evidence: { ...findings } };
    },
  };
}

/** `transcript-em-format` by name. */
export const transcriptEmFormatPart: Part<Reward, undefined, FormatScores> = {
  params: formatScores,
  says: 'the published format table of Search-R1 on the flattened transcript',
  make: transcriptEmFormat,
};
