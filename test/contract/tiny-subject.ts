import { envSubject, type EnvSubject } from '../../src/conformance/index.ts';
import type { EnvParams } from '../../src/episode/index.ts';
import { answering, tinyCorpus, tinyPlugin, tinyTasks } from '../tiny-env.ts';

/** An environment that keeps every clause. */
export function tinySubject(params: EnvParams = {}): Promise<EnvSubject> {
  const whole = { corpus: tinyCorpus, tasks: tinyTasks, retriever: answering, ...params };
  return envSubject('tiny/search-v1', { params: whole, plugins: [tinyPlugin] });
}
