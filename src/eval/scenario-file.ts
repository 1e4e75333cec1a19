import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { fail, fileTrouble } from '../core/index.ts';
import { refuseIrregular } from '../corpora/index.ts';
import type { Scenario, TaskChoice } from './scenario.ts';

/**
 * Reads a scenario file. What is wrong in it is refused with `file:line:column`. Relative paths of corpora, tasks and qrels
 * are taken from the file's own folder, so that a scenario means the same wherever it is run from.
 */
export async function readScenario(file: string): Promise<Scenario> {
  refuseIrregular(file);
  const text = await readFile(file, 'utf8').catch((cause: unknown) =>
    fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause }),
  );
  // a YAML library is heavy: whoever reads no file never loads it
  const { scenarioIn } = await import('./scenario-yaml.ts');
  const scenario = scenarioIn(text, file);
  return { ...scenario, tasks: seenFrom(dirname(file), scenario.tasks) };
}

function seenFrom(folder: string, { corpus, tasks, qrels, ...rest }: TaskChoice): TaskChoice {
  const file = (path: string): string => (isAbsolute(path) ? path : join(folder, path));
  return {
    ...rest,
    corpus: corpus === undefined || !isFile(corpus) ? corpus : file(corpus),
    tasks: tasks === undefined ? undefined : file(tasks),
    qrels: qrels === undefined ? undefined : file(qrels),
  };
}

/** A corpus is an id or a file; a file says so by its beginning or its end. */
function isFile(corpus: string): boolean {
  return /^[./]|\.(?:jsonl|json|gz)$/.test(corpus);
}
