import { brokenEnv } from '../broken-env.ts';

/** Resets behind the back of whoever steps too early. */
export const specimen = brokenEnv((env) => {
  let started = false;
  return {
    reset(options) {
      started = true;
      return env.reset(options);
    },
    async step(turn) {
      if (!started) await env.reset({ seed: 0 });
      started = true;
      return env.step(turn);
    },
  };
});
