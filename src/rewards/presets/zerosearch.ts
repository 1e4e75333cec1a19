import * as v from 'valibot';
import { answerF1 } from '../components/answer/index.ts';
import { transcriptCoverEm, transcriptF1 } from '../components/transcript/index.ts';
import { definePipeline, type Preset, type Provenance } from '../pipeline.ts';
import { weightedSum } from '../stages/index.ts';

const from: Provenance = {
  paper: 'arXiv:2505.04588',
  repository: 'Alibaba-NLP/ZeroSearch@2d4cdca',
  evidence: 'ran',
  source: 'verl/utils/reward_score/qa_em.py',
};

/**
 * F1 of the parsed answer action; choices are all or nothing, and abstaining pays only after a search that showed a hit.
 * From where on an answer is right is our reading: the paper pays by degrees.
 */
export const zerosearch: Preset = {
  from,
  params: v.strictObject({}),
  says: 'token F1 of the parsed answer',
  make: () =>
    definePipeline({
      name: 'zerosearch',
      rewards: [answerF1],
      stages: [weightedSum({ 'answer-f1': 1 })],
      outcome: { column: 'answer-f1', right: 0.5 },
    }),
};

/** Which of ZeroSearch's two measures pays. */
export interface ZerosearchPublishedParams {
  /** `trainer.reward_function`: `f1` is the README's; `em` is what the code calls so, a substring match. */
  readonly metric: 'f1' | 'em';
}

/** F1 or substring match of the last answer in the text, the prompt's own included. */
export const zerosearchPublished: Preset<ZerosearchPublishedParams> = {
  from,
  params: v.strictObject({ metric: v.optional(v.picklist(['f1', 'em']), 'f1') }),
  says: 'token F1 (or substring match) of the last answer in the flattened transcript, which must hold two',
  make({ metric }) {
    const paid = metric === 'f1' ? transcriptF1.name : transcriptCoverEm.name;
    return definePipeline({
      name: 'zerosearch:published',
      rewards: [transcriptF1, transcriptCoverEm],
      stages: [weightedSum({ [paid]: 1 })],
      outcome: { column: paid, right: 0.5 },
      published: true,
    });
  },
};
