import { createHash } from 'node:crypto';
import type { Example } from '../../src/core/index.ts';
import { corpusOf, corpusText, qrelsText, tasksText, taskSetOf } from '../../src/corpora/index.ts';
import { encyclopaedia } from '../../src/worlds/index.ts';

const SEED = 11;

/**
 * Every file of this corpus that a program wrote, by its path in the project. `test/golden/harbor.test.ts` compares them
 * with what is committed, and writes them when UPDATE=1.
 */
export function harborFiles(): ReadonlyMap<string, string> {
  const { passages, examples, knowledge } = encyclopaedia({ seed: SEED });
  const files = new Map([
    ['corpora/harbor/corpus.jsonl', corpusText(passages)],
    ['corpora/harbor/tasks.jsonl', tasksText(examples)],
    ['corpora/harbor/qrels.tsv', qrelsText(examples)],
  ]);
  const card = {
    id: 'foragym/harbor',
    says: 'a small fictional encyclopaedia: people, places, works, organisations; one to three hops',
    licence: 'Apache-2.0',
    generator: { name: 'encyclopaedia', seed: SEED },
    counts: {
      passages: passages.length,
      entities: knowledge.entities.length,
      facts: knowledge.facts.length,
      tasks: examples.length,
      unanswerable: examples.filter(({ gold }) => gold.answerable === false).length,
      shapes: tally(examples.map(({ task }) => task.shape ?? '')),
      splits: { train: countSplit(examples, 'train'), dev: countSplit(examples, 'dev') },
    },
    qrelsComplete: true,
    corpusHash: corpusOf('harbor', passages).hash,
    fingerprint: taskSetOf('harbor', examples).fingerprint,
    sha256: Object.fromEntries([...files].map(([path, text]) => [path.split('/').at(-1), sha256(text)])),
  };
  files.set('corpora/harbor/card.json', `${JSON.stringify(card, null, 2)}\n`);
  return files.set('envs/search-qa/tasks.jsonl', tasksText(shortest(examples)));
}

/** Twenty training tasks for the card of an environment: of each shape the four shortest with an answer and one without. */
function shortest(examples: readonly Example[]): readonly Example[] {
  const train = examples.filter(({ task }) => task.meta?.['split'] === 'train');
  const ranked = train.toSorted((one, other) => one.task.question.length - other.task.question.length);
  const chosen = new Set(
    ['bridge-1', 'bridge-2', 'bridge-3', 'comparison'].flatMap((shape) => {
      const alike = ranked.filter(({ task }) => task.shape === shape);
      const answered = alike.filter(({ gold }) => gold.answerable !== false);
      const unanswered = alike.filter(({ gold }) => gold.answerable === false);
      return [...answered.slice(0, 4), ...unanswered.slice(0, 1)];
    }),
  );
  return train.filter((example) => chosen.has(example));
}

function tally(names: readonly string[]): { readonly [name: string]: number } {
  const sorted = [...new Set(names)].toSorted();
  return Object.fromEntries(sorted.map((name) => [name, names.filter((one) => one === name).length]));
}

function countSplit(examples: readonly Example[], split: string): number {
  return examples.filter(({ task }) => task.meta?.['split'] === split).length;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
