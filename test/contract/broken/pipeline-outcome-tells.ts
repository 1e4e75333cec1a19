import type { Pipeline } from '../../../src/rewards/index.ts';
import { soundPipeline } from '../sound-pipeline.ts';

/** Calls right what no answer reaches. */
export const specimen: Pipeline = {
  ...soundPipeline,
  outcome: { column: 'answer-em', right: 2 },
};
