import { envSubject, type EnvSubject } from '../../src/conformance/index.ts';
import { answering, tinyCorpus, tinyPlugin, tinyTasks } from '../tiny-env.ts';

export function tinySubject(): Promise<EnvSubject> {
  return envSubject('tiny/search-v1', { params: { corpus: tinyCorpus, tasks: tinyTasks, retriever: answering }, plugins: [tinyPlugin] });
}
