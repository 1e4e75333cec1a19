import { rewards, stages, type Pipeline } from '../../../src/rewards/index.ts';
import { soundPipeline } from '../sound-pipeline.ts';

/** Pays more for form than for being right. */
export const specimen: Pipeline = {
  ...soundPipeline,
  rewards: [rewards.answerEm, rewards.wellFormed],
  stages: [stages.weightedSum({ 'answer-em': 0.3, 'well-formed': 0.7 })],
};
