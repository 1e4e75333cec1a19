import { systemClock } from '../../src/core/index.ts';
import { writeWorld } from '../../src/eval/index.ts';
import { encyclopaedia, heldQuestions } from '../../src/worlds/index.ts';

/** What this corpus is: everything that decides its bytes, besides the version of the generator. */
const spec = { seed: 11, size: 420, theme: 'harbour' };

/** Questions of each shape. No reports: no reward that compares answers can score them. */
const questions = {
  'bridge-1': 20,
  'bridge-2': 30,
  'bridge-3': 30,
  'bridge-4': 20,
  comparison: 20,
  intersection: 12,
  superlative: 12,
  count: 12,
  temporal: 12,
  list: 12,
  'yes-no': 20,
  'false-premise': 12,
  ambiguous: 8,
  unanswerable: 20,
};

/** What stands in the folder, besides this program and the card for people. */
export const harborFiles = ['corpus.jsonl', 'tasks.jsonl', 'qrels.tsv', 'card.json'] as const;

/** Example tasks of `envs/search-qa`. */
const EXAMPLES = 20;

/** Writes the corpus into a folder that is empty or not there yet, as `foragym world` would. */
export async function writeHarbor(out: string): Promise<void> {
  const world = encyclopaedia(spec);
  const { examples } = heldQuestions(world, questions);
  await writeWorld(world, { out, examples, clock: systemClock });
}

/** The tasks that stand beside the card of an environment: of every shape, as the shapes are mixed. */
export function exampleTasks(tasks: string): string {
  return tasks.split('\n').slice(0, EXAMPLES).join('\n') + '\n';
}
