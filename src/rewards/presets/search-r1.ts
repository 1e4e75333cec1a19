import * as v from 'valibot';
import { answerEm } from '../components/answer/index.ts';
import { transcriptEm } from '../components/transcript/index.ts';
import { definePipeline, type Preset, type Provenance } from '../pipeline.ts';
import { weightedSum } from '../stages/index.ts';

const from: Provenance = {
  paper: 'arXiv:2503.09516',
  repository: 'PeterGriffinJin/Search-R1@a14dc3a',
  evidence: 'ran',
  source: 'verl/utils/reward_score/qa_em.py',
};

/** Exact match of the parsed answer action. Abstaining is right where nobody can know, and pays only after a search that showed a hit. */
export const searchR1: Preset = {
  from,
  params: v.strictObject({}),
  says: 'exact match of the parsed answer',
  make: () =>
    definePipeline({
      name: 'search-r1',
      rewards: [answerEm],
      stages: [weightedSum({ 'answer-em': 1 })],
      outcome: { column: 'answer-em', right: 1 },
    }),
};

/** Exact match of the last answer in the text, the prompt's own included. */
export const searchR1Published: Preset = {
  from,
  params: v.strictObject({}),
  says: 'exact match of the last answer in the flattened transcript, which must hold two',
  make: () =>
    definePipeline({
      name: 'search-r1:published',
      rewards: [transcriptEm],
      stages: [weightedSum({ 'transcript-em': 1 })],
      outcome: { column: 'transcript-em', right: 1 },
      published: true,
    }),
};
