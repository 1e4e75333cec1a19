import type { CorpusCard } from '../corpora/index.ts';
import type { ShapeReport, statistics, WorldReport } from '../eval/index.ts';
import type { Table } from './table.ts';

/** What the card of a folder says, a line each. */
export function cardTable(folder: string, { says, generator, split, lever, counts, corpusHash }: CorpusCard): Table {
  const { shapes = {}, ...plain } = counts;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['generator', generator && `${generator.name} ${generator.version}: ${pairsOf(generator.spec)}`],
    ['split', split],
    ['counts', pairsOf(plain)],
    ['questions', pairsOf(shapes)],
    ['difficulty', lever],
    ['corpus hash', corpusHash],
  ];
  return {
    title: `${folder}: ${says}`,
    columns: ['', ''],
    rows: rows.flatMap(([heading, text]) => (text === undefined || text === '' ? [] : [[heading, text]])),
  };
}

/**
 * What is known about questions, a row a shape.
 * @param declared The most that who has read nothing answers right, by shape: of those that say so.
 */
export function shapesTable({ shapes }: WorldReport, declared: ReadonlyMap<string, number>): Table {
  return {
    title:
      'by shape: what one BM25 search of the question finds among five hits, and what who reads nothing answers right',
    columns: ['shape', ...columns.map(([name]) => name)],
    rows: shapes.map((shape) => [shape.shape, ...columns.map(([, text]) => text(shape, declared.get(shape.shape)))]),
    notes: [
      'hops: gold passages a question, mean and most; near: terms that the nearest distractor shares with a gold passage, of one drawn at random in brackets',
      'chance: of who draws one of the choices or, where there are none, one of the answers that occur to these questions; of who always abstains, where that is more; what the shape declares of many questions in brackets',
      'leaks: questions that hold their answer / whose distractors do; guessers learned from questions of another seed where there is one',
    ],
  };
}

const columns: readonly (readonly [string, (shape: ShapeReport, declared: number | undefined) => string])[] = [
  ['n', ({ questions }) => String(questions)],
  ['hops', ({ hops }) => `${hops.mean.toFixed(1)} (${hops.most})`],
  ['recall', ({ oneShot }) => meanText(oneShot.recall)],
  ['all gold', ({ oneShot }) => shareText(oneShot.allGold)],
  ['last gold', ({ oneShot }) => shareText(oneShot.lastGold)],
  ['near', ({ similarity: { nearest, random } }) => `${numberText(nearest)} (${numberText(random)})`],
  ['leaks', ({ leakage }) => `${shareOnly(leakage.question)} / ${shareOnly(leakage.distractors)}`],
  [
    'chance',
    ({ chance }, declared) => `${numberText(chance)}${declared === undefined ? '' : ` (${numberText(declared)})`}`,
  ],
  ['constant', ({ guessers }) => shareText(guessers['best-constant'])],
  ['prior', ({ guessers }) => shareText(guessers['relation-prior'])],
  ['first name', ({ guessers }) => shareText(guessers['first-entity'])],
  ['last name', ({ guessers }) => shareText(guessers['last-entity'])],
  ['copy', ({ guessers }) => shareText(guessers['question-copy'])],
];

function meanText(estimate: statistics.Estimate | null): string {
  return estimate === null ? '-' : withInterval(estimate.mean, estimate.interval);
}

function shareText(proportion: statistics.Proportion | null): string {
  return proportion === null ? '-' : withInterval(proportion.share, proportion.interval);
}

function shareOnly(proportion: statistics.Proportion | null): string {
  return numberText(proportion?.share ?? null);
}

function withInterval(value: number, interval: readonly [number, number] | null): string {
  return interval === null ? numberText(value) : `${numberText(value)} ${interval.map(numberText).join('-')}`;
}

/** Shares as tables show them: `.39`. */
function numberText(value: number | null): string {
  return value === null ? '-' : value.toFixed(2).replace(/^0/, '');
}

function pairsOf(counts: { readonly [name: string]: string | number | undefined }): string {
  return Object.entries(counts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
    .join(', ');
}
