import { brokenEnv } from '../broken-env.ts';

/** Hands out itself as a fork. */
export const specimen = brokenEnv((env) => ({ fork: () => env }));
