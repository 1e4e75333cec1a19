import type { Example } from '../core/index.ts';
import { CARD_SCHEMA, type CorpusCard, type Counts } from '../corpora/index.ts';
import { generator, splitOf, TIED_SHARE, type WorldSpec } from '../worlds/index.ts';

/** What is known of a world once it is written. */
export interface WrittenWorld extends Pick<CorpusCard, 'corpusHash' | 'fingerprint' | 'sha256'> {
  readonly examples: readonly Example[];
  /** Facts that an article states. */
  readonly facts: number;
}

const shares = Object.entries(TIED_SHARE).map(([hops, share]) => `${share} of those of ${hops} hops`);

/** What the card says of difficulty: the one ingredient that sets it, with its setting. */
const lever = `chains whose later articles all mention the entity that the question names, so that one search may find them: ${shares.join(', ')}; of the other chains no article does`;

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
