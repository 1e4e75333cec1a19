import type { StepResult } from '../../../src/episode/index.ts';
import { brokenEnv } from '../broken-env.ts';

/** Gives the last result again when the episode is over. */
export const specimen = brokenEnv((env) => {
  let last: StepResult | null = null;
  return {
    async step(turn) {
      if (last === null || (!last.terminated && !last.truncated)) last = await env.step(turn);
      return last;
    },
    reset(options) {
      last = null;
      return env.reset(options);
    },
  };
});
