import * as v from 'valibot';
import { answerEm } from '../components/answer/index.ts';
import { wellFormed } from '../components/format/index.ts';
import { freshSearch } from '../components/retrieval/index.ts';
import { formatScores, transcriptEm, transcriptEmFormat, type FormatScores } from '../components/transcript/index.ts';
import { definePipeline, type Preset, type Provenance } from '../pipeline.ts';
import { gate, weightedSum } from '../stages/index.ts';

const from: Provenance = {
  paper: 'arXiv:2503.09516, arXiv:2505.15117',
  repository: 'PeterGriffinJin/Search-R1@a14dc3a',
  evidence: 'ran',
  source: 'verl/utils/reward_score/qa_em_format.py',
};

/** s of the table: 1 and 1 - s for right answers, s and 0 for wrong ones, well-formed and not. */
export interface SearchR1FormatParams {
  readonly structureFormatScore: number;
}

/**
 * The table on parsed turns; f is 0, and format pays only with a search that repeats no other and showed hits. So does
 * abstaining, where nobody can know.
 */
export const searchR1Format: Preset<SearchR1FormatParams> = {
  from,
  params: v.strictObject({
    structureFormatScore: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.1),
  }),
  says: 'exact match of the parsed answer, a tenth of it for well-formed turns around a real search',
  make: ({ structureFormatScore: s }) =>
    definePipeline({
      name: 'search-r1-format',
      rewards: [answerEm, wellFormed, freshSearch],
      stages: [
        gate({ column: 'well-formed', by: 'fresh-search', from: 1, adds: 'format' }),
        weightedSum({ 'answer-em': 1 - s, format: s }),
      ],
      outcome: { column: 'answer-em', right: 1 },
    }),
};

/** The table on the flattened transcript, s = 0.2 and f = 0.1. Only Qwen's chat form without budget lines can be valid. */
export const searchR1FormatPublished: Preset<FormatScores> = {
  from,
  params: formatScores,
  says: 'exact match of the last answer in the flattened transcript, with partial credit for its tags',
  make: (scores) =>
    definePipeline({
      name: 'search-r1-format:published',
      rewards: [transcriptEm, transcriptEmFormat(scores)],
      stages: [weightedSum({ 'transcript-em-format': 1 })],
      outcome: { column: 'transcript-em', right: 1 },
      published: true,
    }),
};
