import { brokenEnv } from '../broken-env.ts';

/** Lets a second step wait for the first. */
export const specimen = brokenEnv((env) => {
  let before: Promise<unknown> = Promise.resolve();
  return {
    step(turn) {
      const step = before.then(() => env.step(turn));
      before = step.catch(() => null);
      return step;
    },
  };
});
