import { brokenEnv } from '../broken-env.ts';

/** Shows nothing of what a retry has brought. */
export const specimen = brokenEnv((env) => ({
  async retry() {
    const result = await env.retry();
    return { ...result, observation: { ...result.observation, text: '', hits: [] } };
  },
}));
