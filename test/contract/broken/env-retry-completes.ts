import type { StepResult } from '../../../src/episode/index.ts';
import { brokenEnv } from '../broken-env.ts';

/** Takes a step over a failed turn for a wish to retry, whatever it says. */
export const specimen = brokenEnv((env) => {
  let last: StepResult | null = null;
  return {
    async step(turn) {
      last = await (last?.info.failure === undefined ? env.step(turn) : env.retry());
      return last;
    },
    async retry() {
      last = await env.retry();
      return last;
    },
  };
});
