import type { Memory } from './memory.ts';
import type { Question } from './question.ts';

/** The question as the passages shown so far weigh it. */
export interface View {
  readonly question: Question;
  /** By place of the term. */
  readonly weights: readonly number[];
  /** The weight of the whole question. */
  readonly totals: Weight;
  /** The weight that the best sentence says. */
  readonly best: number;
}

/** A weight and how it is made up. */
export interface Weight {
  all: number;
  names: number;
  /** Of what is part of no name, each times how close it stands to what is asked. */
  outer: number;
}

/** Weighs the question for everything that was shown. */
export function viewOf(memory: Memory): View {
  const { question, passages } = memory;
  const weights = memory.weights();
  const totals = weightOf(question.terms.keys(), question, weights);
  let best = 0;
  for (const { sentences } of passages) {
    for (const { found } of sentences) best = Math.max(best, weightOf(found, question, weights).all);
  }
  return { question, weights, totals, best };
}

/** The weight of some places of the question. */
export function weightOf(places: Iterable<number>, { terms }: Question, weights: readonly number[]): Weight {
  const sum = { all: 0, names: 0, outer: 0 };
  for (const place of places) {
    const weight = weights[place] ?? 0;
    const term = terms[place];
    sum.all += weight;
    if (term?.named === true) sum.names += weight;
    else sum.outer += weight * (term?.outer ?? 0);
  }
  return sum;
}

/** A part of a whole; 0 of an empty whole. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
