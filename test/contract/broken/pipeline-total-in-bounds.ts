import { type Pipeline } from '../../../src/rewards/index.ts';
import { onlineStage, soundPipeline } from '../sound-pipeline.ts';

/** Declares half of what it pays. */
export const specimen: Pipeline = {
  ...soundPipeline,
  stages: [
    {
      ...onlineStage((row) => {
        row['reward'] = row['answer-em'] ?? null;
      }),
      bounds(of) {
        const { place, places, sum } = of('answer-em');
        return { place, places, sum: [sum[0] / 2, sum[1] / 2] };
      },
    },
  ],
};
