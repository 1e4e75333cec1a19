import type { EnvSubject } from '../../src/conformance/index.ts';
import type { Env, StepResult } from '../../src/episode/index.ts';
import { tinySubject } from './tiny-subject.ts';

/** What an environment does otherwise. */
export type Otherwise = (env: Env) => Partial<Env>;

/** The tiny environment, doing something otherwise. */
export async function brokenEnv(otherwise: Otherwise, whole: Promise<EnvSubject> = tinySubject()): Promise<EnvSubject> {
  const subject = await whole;
  return {
    ...subject,
    make: async (change) => changed(await subject.make(change), otherwise),
    remake: async (spec) => changed(await subject.remake(spec), otherwise),
  };
}

/** The tiny environment with other results, wherever they come from: replays and forks too. */
export async function withResults(change: (result: StepResult) => StepResult): Promise<EnvSubject> {
  const subject = await brokenEnv(resultsOf(change));
  return {
    ...subject,
    async replay(trajectory) {
      const { results, rewards } = await subject.replay(trajectory);
      return { results: results.map(change), rewards };
    },
  };
}

function resultsOf(change: (result: StepResult) => StepResult): Otherwise {
  return (env) => ({
    reset: async (options) => change(await env.reset(options)),
    step: async (turn) => change(await env.step(turn)),
    retry: async () => change(await env.retry()),
    truncate: async (reason) => change(await env.truncate(reason)),
    fork: (options) => changed(env.fork(options), resultsOf(change)),
  });
}

/** Members that are changed come first; the others are the environment's own, called on itself. */
function changed(env: Env, otherwise: Otherwise): Env {
  const changes = otherwise(env);
  return new Proxy(env, {
    get(target, member) {
      if (member in changes) return Reflect.get(changes, member);
      const own: unknown = Reflect.get(target, member);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
