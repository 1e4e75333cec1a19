import { fail, type TaskSet } from '../core/index.ts';
import { taskSetOf } from '../corpora/index.ts';
import type { AnyEnv } from './definition.ts';
import type { OpenedCorpus } from './open-corpus.ts';
import { ownParams } from './own-params.ts';

/**
 * The tasks of a set that an environment plays with these flat parameters, and the gold that it gives them. A set of which
 * it changes nothing stays the very same, fingerprint included.
 */
export function playedTasks(
  definition: AnyEnv,
  params: { readonly [param: string]: unknown },
  { corpus, tasks }: OpenedCorpus,
): TaskSet {
  const { id, plays } = definition;
  if (plays === undefined) return tasks;
  const own = ownParams(definition, params);
  const played = plays(tasks.examples, own, corpus);
  const isSame = played.length === tasks.examples.length && played.every((one, at) => one === tasks.examples[at]);
  if (isSame) return tasks;
  if (played.length === 0)
    fail('corpora/empty', `${tasks.name}: none of its tasks is one that ${id} plays with ${JSON.stringify(own)}`);
  return taskSetOf(`${tasks.name} for ${id}`, played);
}
