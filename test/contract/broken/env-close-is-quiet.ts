import { brokenEnv } from '../broken-env.ts';

/** Complains when it is closed again. */
export const specimen = brokenEnv((env) => {
  let closed = false;
  return {
    async close() {
      if (closed) throw new Error('closed already');
      closed = true;
      await env.close();
    },
  };
});
