import { isScored } from '../../../src/core/index.ts';
import type { Pipeline } from '../../../src/rewards/index.ts';
import { soundPipeline, wholeStage } from '../sound-pipeline.ts';

/** Divides by the turns that a long episode has not got. */
export const specimen: Pipeline = {
  ...soundPipeline,
  stages: [
    wholeStage((columns) => {
      const column = columns['answer-em'] ?? [];
      const share = column.length > 3 ? 0 / 0 : 1;
      columns['reward'] = column.map((place) => (isScored(place) ? { value: place.value * share } : place));
    }),
  ],
};
