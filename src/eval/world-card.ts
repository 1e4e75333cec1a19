import type { Example } from '../core/index.ts';
import { CARD_SCHEMA, type CorpusCard, type Counts } from '../corpora/index.ts';
import { generator, splitOf, type WorldSpec } from '../worlds/index.ts';

/** What is known of a world once it is written. */
export interface WrittenWorld extends Pick<CorpusCard, 'corpusHash' | 'fingerprint' | 'sha256'> {
  readonly examples: readonly Example[];
  /** Facts that an article states. */
  readonly facts: number;
}

/** What the card says of difficulty: the one ingredient that sets it, and what it was measured to do. */
const lever =
  'the rate at which the article of a later hop mentions the entity that a question names: all articles of a chain together or none, .50 of chains of two hops, .40 of three, .35 of four';

/** The card of a world's folder. */
export function worldCard(spec: WorldSpec, { examples, facts, ...files }: WrittenWorld): CorpusCard {
  const { seed, size, theme, pool } = spec;
  return {
    schema: CARD_SCHEMA,
    says: `a fictional encyclopaedia of ${size} passages whose truth is known`,
    generator: { ...generator, spec: { seed, size, theme, pool } },
    split: splitOf(seed),
    lever,
    counts: { passages: size, facts, ...countsOf(examples) },
    qrelsComplete: true,
    ...files,
  };
}

function countsOf(examples: readonly Example[]): Omit<Counts, 'passages'> {
  const shapes: { [shape: string]: number } = {};
  for (const { task } of examples) shapes[task.shape ?? ''] = (shapes[task.shape ?? ''] ?? 0) + 1;
  const unanswerable = examples.filter(({ gold }) => gold.answerable === false).length;
  return { tasks: examples.length, unanswerable, shapes };
}
