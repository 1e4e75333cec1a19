import { brokenEnv } from '../broken-env.ts';

/** Greets only whom it meets for the first time. */
export const specimen = brokenEnv((env) => {
  let resets = 0;
  return {
    async reset(options) {
      const result = await env.reset(options);
      resets += 1;
      const greeting = resets > 1 ? 'Again.\n' : '';
      return { ...result, observation: { ...result.observation, text: greeting + result.observation.text } };
    },
  };
});
