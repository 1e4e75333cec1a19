import { brokenEnv } from '../broken-env.ts';

/** Takes a cut episode for one that earned nothing. */
export const specimen = brokenEnv((env) => ({
  async rewards() {
    const rewards = await env.rewards();
    return 'value' in rewards.total || rewards.total.pending === true ? rewards : { ...rewards, total: { value: 0 } };
  },
}));
