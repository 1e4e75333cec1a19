import type { Corpus, Example, Rng } from '../../core/index.ts';
import { bm25 } from '../../retrievers/index.ts';
import { meanOf, type Proportion } from '../statistics/index.ts';
import { DEPTH, goldIdsOf, oneShotOf, type OneShot, type Searched } from './difficulty.ts';
import { leakageOf, similarityOf, type Leakage, type Similarity } from './distractors.ts';
import { groupBy } from './group-by.ts';
import { chanceOf, guessed, type GuesserName } from './guessers.ts';

/** What is known about the questions of one declared shape. */
export interface ShapeReport {
  readonly shape: string;
  readonly questions: number;
  /** Gold passages a question: mean, and the most. One that cannot be answered has none. */
  readonly hops: { readonly mean: number; readonly most: number };
  readonly oneShot: OneShot;
  /**
   * Share of right answers of who draws among the choices or, where a question names none, among the shape's answers; of who
   * always abstains, where that is more. `null`: of reports.
   */
  readonly chance: number | null;
  readonly similarity: Similarity;
  readonly leakage: Leakage;
  readonly guessers: Readonly<Record<GuesserName, Proportion | null>>;
}

/** What is known about the questions over a corpus, by shape in the order in which they first come. */
export interface WorldReport {
  readonly passages: number;
  readonly shapes: readonly ShapeReport[];
}

/** What {@link worldReport} looks at. */
export interface WorldReportOptions {
  readonly corpus: Corpus;
  readonly examples: readonly Example[];
  /** Examples of another seed, which guessers learn from. Default: each half of `examples` is asked of who learned from the other. */
  readonly fitted?: readonly Example[] | undefined;
  readonly rng: Rng;
}

/**
 * How hard questions are, and whether they can be answered without reading: by one search with `bm25` for each question,
 * five hits deep, and by guessers who see the question only. Builds an index of the corpus; one search a question.
 */
export async function worldReport(options: WorldReportOptions): Promise<WorldReport> {
  const { corpus, examples, fitted = [], rng } = options;
  const passages = new Map(corpus.passages.map((passage) => [passage.id, passage]));
  const lessons = groupBy(fitted, shapeOf);
  const shapes = [...groupBy(await searchedOf(corpus, examples), ({ example }) => shapeOf(example))];
  const reportOf = ([shape, searched]: readonly [string, readonly Searched[]]): ShapeReport => {
    const asked = searched.map(({ example }) => example);
    const rolls = rng.fork(shape);
    return {
      shape,
      questions: asked.length,
      hops: hopsOf(asked),
      oneShot: oneShotOf(searched, { rng: rolls.fork('bootstrap') }),
      chance: chanceOf(asked),
      similarity: similarityOf(searched, { passages, rng: rolls.fork('random') }),
      leakage: leakageOf(searched),
      guessers: guessed(asked, lessons.get(shape)),
    };
  };
  return { passages: corpus.passages.length, shapes: shapes.map(reportOf) };
}

async function searchedOf(corpus: Corpus, examples: readonly Example[]): Promise<readonly Searched[]> {
  const queries = examples.map(({ task }) => ({ text: task.question, k: DEPTH }));
  const found = await Promise.all(
    bm25(corpus)
      .search(queries)
      .map(async (one) => one),
  );
  return examples.map((example, at) => {
    const hits = found[at] ?? [];
    return { example, hits: 'failure' in hits ? [] : hits };
  });
}

function shapeOf({ task }: Example): string {
  return task.shape ?? '';
}

function hopsOf(asked: readonly Example[]): ShapeReport['hops'] {
  const counts = asked.map((example) => goldIdsOf(example).length);
  return { mean: meanOf(counts), most: Math.max(...counts) };
}
