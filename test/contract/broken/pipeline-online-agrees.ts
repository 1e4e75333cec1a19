import { isScored } from '../../../src/core/index.ts';
import type { Pipeline } from '../../../src/rewards/index.ts';
import { onlineStage, soundPipeline } from '../sound-pipeline.ts';

let folded = 0;

/** Pays a little more at every fold. */
export const specimen: Pipeline = {
  ...soundPipeline,
  stages: [
    onlineStage((row) => {
      const place = row['answer-em'] ?? null;
      folded += 1;
      row['reward'] = isScored(place) ? { value: place.value + folded * 1e-15 } : place;
    }),
  ],
};
