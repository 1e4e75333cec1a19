import { brokenEnv } from '../broken-env.ts';

/** Begins with the first task whatever the seed. */
export const specimen = brokenEnv((env) => ({
  reset: (options) => env.reset({ taskId: env.tasks.examples[0]?.task.id, ...options }),
}));
