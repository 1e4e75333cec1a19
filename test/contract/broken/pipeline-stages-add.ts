import { isScored } from '../../../src/core/index.ts';
import type { Pipeline } from '../../../src/rewards/index.ts';
import { soundPipeline, wholeStage } from '../sound-pipeline.ts';

/** Takes the evidence off the column that it reads. */
export const specimen: Pipeline = {
  ...soundPipeline,
  stages: [
    wholeStage((columns) => {
      const bare = (columns['answer-em'] ?? []).map((place) => (isScored(place) ? { value: place.value } : place));
      columns['answer-em'] = bare;
      columns['reward'] = bare;
    }),
  ],
};
