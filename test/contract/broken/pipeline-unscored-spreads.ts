import { isScored } from '../../../src/core/index.ts';
import type { Pipeline } from '../../../src/rewards/index.ts';
import { onlineStage, soundPipeline } from '../sound-pipeline.ts';

/** Pays nothing where nobody could say. */
export const specimen: Pipeline = {
  ...soundPipeline,
  stages: [
    onlineStage((row) => {
      const place = row['answer-em'] ?? null;
      row['reward'] = place === null || isScored(place) ? place : { value: 0 };
    }),
  ],
};
