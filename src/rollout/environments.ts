import type { Env } from '../episode/index.ts';

/** Environments of one cell, opened when all others are in use. */
export interface Environments {
  /** Lends an environment for one episode. */
  use<T>(work: (env: Env) => Promise<T>): Promise<T>;
  /** Closes all of them. */
  close(): Promise<void>;
}

/** Opens as many environments as are used at a time: opening one may load a corpus, resetting one is cheap. */
export function environments(open: () => Promise<Env>): Environments {
  const opened: Env[] = [];
  const idle: Env[] = [];
  const take = async (): Promise<Env> => {
    const waiting = idle.pop();
    if (waiting !== undefined) return waiting;
    const env = await open();
    opened.push(env);
    return env;
  };
  return {
    async use(work) {
      const env = await take();
      try {
        return await work(env);
      } finally {
        idle.push(env);
      }
    },
    async close() {
      await Promise.all(opened.map((env) => env.close()));
    },
  };
}
