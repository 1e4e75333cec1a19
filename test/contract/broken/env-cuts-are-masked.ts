import type { EnvSubject } from '../../../src/conformance/index.ts';
import type { Rewards } from '../../../src/core/index.ts';
import { brokenEnv } from '../broken-env.ts';

/** Takes a cut episode for one that earned nothing. */
export const specimen: Promise<EnvSubject> = brokenEnv((env) => ({
  rewards: async () => unmasked(await env.rewards()),
})).then((subject) => ({
  ...subject,
  async replay(trajectory) {
    const { results, rewards } = await subject.replay(trajectory);
    return { results, rewards: unmasked(rewards) };
  },
}));

function unmasked(rewards: Rewards): Rewards {
  return 'value' in rewards.total || rewards.total.pending === true ? rewards : { ...rewards, total: { value: 0 } };
}
