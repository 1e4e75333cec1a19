import { brokenEnv } from '../broken-env.ts';

/** Shows the nuggets with the question. */
export const specimen = brokenEnv((env) => ({
  async reset(options) {
    const result = await env.reset(options);
    const hint = (env.example().gold.nuggets ?? []).map((nugget) => nugget.text).join();
    return { ...result, observation: { ...result.observation, text: hint + result.observation.text } };
  },
}));
