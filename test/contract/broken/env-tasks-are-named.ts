import { brokenEnv } from '../broken-env.ts';

/** Draws a task where it does not know the one asked for. */
export const specimen = brokenEnv((env) => ({
  reset(options) {
    const known = env.tasks.examples.some(({ task }) => task.id === options.taskId);
    return env.reset(known ? options : { seed: options.seed });
  },
}));
