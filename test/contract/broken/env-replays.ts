import { brokenEnv } from '../broken-env.ts';

/** Records a digest of something else. */
export const specimen = brokenEnv((env) => ({
  async trajectory(meta) {
    const { log, ...rest } = await env.trajectory(meta);
    return {
      ...rest,
      log: { ...log, entries: log.entries.map((entry) => ({ ...entry, digest: '0000000000000000' })) },
    };
  },
}));
