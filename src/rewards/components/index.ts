import * as v from 'valibot';
import type { Part, Parts } from '../../core/index.ts';
import type { Reward } from '../reward.ts';
import { answerCoverEm, answerEm, answerF1 } from './answer/index.ts';
import { lengthPart, repetition, searchCostPart } from './cost/index.ts';
import { wellFormed } from './format/index.ts';
import { evidenceRecall, freshSearch } from './retrieval/index.ts';
import { transcriptCoverEm, transcriptEm, transcriptEmFormatPart, transcriptF1 } from './transcript/index.ts';

export { answerCoverEm, answerEm, answerF1 } from './answer/index.ts';
export { length, repetition, searchCost, type LengthParams, type SearchCostParams } from './cost/index.ts';
export { wellFormed } from './format/index.ts';
export { evidenceRecall, freshSearch } from './retrieval/index.ts';
export {
  transcriptCoverEm,
  transcriptEm,
  transcriptEmFormat,
  transcriptF1,
  type FormatScores,
} from './transcript/index.ts';

/** The rewards of the house, by name. */
export const rewardParts: Parts<Reward> = {
  'answer-em': fixed(answerEm),
  'answer-f1': fixed(answerF1),
  'answer-cover-em': fixed(answerCoverEm),
  'well-formed': fixed(wellFormed),
  'fresh-search': fixed(freshSearch),
  'evidence-recall': fixed(evidenceRecall),
  'search-cost': searchCostPart,
  repetition: fixed(repetition),
  length: lengthPart,
  'transcript-em': fixed(transcriptEm),
  'transcript-f1': fixed(transcriptF1),
  'transcript-cover-em': fixed(transcriptCoverEm),
  'transcript-em-format': transcriptEmFormatPart,
};

/** A reward without parameters, as a part. */
function fixed(reward: Reward): Part<Reward> {
  return { params: v.strictObject({}), says: reward.says, make: () => reward };
}
