import { brokenEnv } from '../broken-env.ts';

/** Rounds seeds until they fit. */
export const specimen = brokenEnv((env) => ({
  reset: (options) => env.reset({ ...options, seed: options.seed >>> 0 }),
}));
