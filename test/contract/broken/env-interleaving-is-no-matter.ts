import { brokenEnv } from '../broken-env.ts';

let shared = 0;

/** Keeps the seed of the episode where all environments share it. */
export const specimen = brokenEnv((env) => {
  let own = 0;
  return {
    reset(options) {
      own = shared = options.seed;
      return env.reset(options);
    },
    async step(turn) {
      const result = await env.step(turn);
      const note = own === shared ? '' : `Seed ${shared}.`;
      return { ...result, observation: { ...result.observation, text: note + result.observation.text } };
    },
  };
});
