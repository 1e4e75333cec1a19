import { fail } from '../../../src/core/index.ts';
import { brokenEnv } from '../broken-env.ts';

/** Closes its door and leaves the world waiting. */
export const specimen = brokenEnv((env) => {
  let closed = false;
  return {
    async close() {
      closed = true;
    },
    async step(turn) {
      return closed ? fail('step/closed', 'closed') : env.step(turn);
    },
  };
});
