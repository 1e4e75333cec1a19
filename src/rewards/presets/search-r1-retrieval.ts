import * as v from 'valibot';
import { answerEm } from '../components/answer/index.ts';
import { wellFormed } from '../components/format/index.ts';
import { evidenceRecall, freshSearch } from '../components/retrieval/index.ts';
import { transcriptEm, transcriptEmFormat, type FormatScores } from '../components/transcript/index.ts';
import { definePipeline, type Preset, type Provenance } from '../pipeline.ts';
import { gate, product, weightedSum } from '../stages/index.ts';

const from: Provenance = {
  paper: 'arXiv:2505.15117',
  repository: 'PeterGriffinJin/Search-R1@a14dc3a',
  evidence: 'ran',
  source: 'verl/utils/reward_score/qa_em_format.py',
};

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** s and r of the table. */
export interface SearchR1RetrievalParams {
  readonly structureFormatScore: number;
  readonly retrievalScore: number;
}

/** `search-r1-format`, abstentions included, plus r times the share of the evidence that was shown, times the outcome. */
export const searchR1Retrieval: Preset<SearchR1RetrievalParams> = {
  from,
  params: v.strictObject({
    structureFormatScore: v.optional(share, 0.1),
    retrievalScore: v.optional(share, 0.1),
  }),
  says: 'search-r1-format, plus a tenth of the evidence recall for right answers',
  make: ({ structureFormatScore: s, retrievalScore: r }) =>
    definePipeline({
      name: 'search-r1-retrieval',
      rewards: [answerEm, wellFormed, freshSearch, evidenceRecall],
      stages: [
        gate({ column: 'well-formed', by: 'fresh-search', from: 1, adds: 'format' }),
        product({ columns: ['answer-em', 'evidence-recall'], adds: 'evidence' }),
        weightedSum({ 'answer-em': 1 - s, format: s, evidence: r }),
      ],
      outcome: { column: 'answer-em', right: 1 },
    }),
};

/** `search-r1-format:published`, plus r = 0.1 for a wrong answer when any information block contains a gold string. */
export const searchR1RetrievalPublished: Preset<FormatScores> = {
  from,
  params: v.strictObject({
    structureFormatScore: v.optional(share, 0.2),
    finalFormatScore: v.optional(share, 0.1),
    retrievalScore: v.optional(share, 0.1),
  }),
  says: 'search-r1-format:published, and more for a gold string in any information block',
  make: (scores) =>
    definePipeline({
      name: 'search-r1-retrieval:published',
      rewards: [transcriptEm, transcriptEmFormat(scores)],
      stages: [weightedSum({ 'transcript-em-format': 1 })],
      outcome: { column: 'transcript-em', right: 1 },
      published: true,
    }),
};
