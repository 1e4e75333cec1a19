import type { Example, Hit, Passage, Rng } from '../../core/index.ts';
import { analysedTerms, normaliseAnswer } from '../../text/index.ts';
import { meanOf, proportion, type Proportion } from '../statistics/index.ts';
import { holdsAny, spellingsOf } from './answer-strings.ts';
import { goldIdsOf, type Searched } from './difficulty.ts';

/** How much of a question's truth stands where it should not: the answer's words outside the gold passages. */
export interface Leakage {
  /** Questions that hold an answer. A closed question always does: it names its options. */
  readonly question: Proportion | null;
  /** Questions for which a hit that is no gold passage holds an answer. */
  readonly distractors: Proportion | null;
}

/** How near the hits that are not gold come to gold: shared terms of all their terms (Jaccard), title and text. */
export interface Similarity {
  /** Mean over questions of the nearest of them to a gold passage. `null` where none was found. */
  readonly nearest: number | null;
  /** The same of one passage of the corpus drawn at random for each question: what "not near" is here. */
  readonly random: number | null;
}

/** Answers of questions that have one, looked for in the questions and in their distractors. */
export function leakageOf(all: readonly Searched[]): Leakage {
  const answerable = all.filter(({ example }) => spellingsOf(example.gold).length > 0);
  const told = answerable.filter(({ example }) => isIn(example, example.task.question));
  const shown = answerable.filter((one) => distractorsOf(one).some((hit) => isIn(one.example, textOf(hit))));
  return {
    question: proportion(told.length, answerable.length),
    distractors: proportion(shown.length, answerable.length),
  };
}

/** What {@link similarityOf} compares with. */
export interface SimilarityOptions {
  readonly passages: ReadonlyMap<string, Passage>;
  readonly rng: Rng;
}

export function similarityOf(all: readonly Searched[], { passages, rng }: SimilarityOptions): Similarity {
  const everything = [...passages.values()];
  const nearest: number[] = [];
  const random: number[] = [];
  for (const one of all) {
    const golds = goldIdsOf(one.example)
      .flatMap((id) => passages.get(id) ?? [])
      .map(termsOf);
    const distractors = distractorsOf(one);
    if (golds.length === 0 || distractors.length === 0) continue;
    nearest.push(Math.max(...distractors.map((hit) => nearestTo(golds, hit))));
    random.push(nearestTo(golds, rng.pick(everything)));
  }
  return { nearest: meanOrNull(nearest), random: meanOrNull(random) };
}

function distractorsOf({ example, hits }: Searched): readonly Hit[] {
  const golds = goldIdsOf(example);
  return hits.filter(({ id }) => !golds.includes(id));
}

function isIn({ gold }: Example, text: string): boolean {
  return holdsAny(normaliseAnswer(text), spellingsOf(gold));
}

function nearestTo(golds: readonly ReadonlySet<string>[], passage: Pick<Passage, 'title' | 'text'>): number {
  const terms = termsOf(passage);
  return Math.max(...golds.map((gold) => jaccard(gold, terms)));
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

function termsOf(passage: Pick<Passage, 'title' | 'text'>): ReadonlySet<string> {
  return new Set(analysedTerms(textOf(passage)));
}

function textOf({ title, text }: Pick<Passage, 'title' | 'text'>): string {
  return title === undefined ? text : `${title} ${text}`;
}

function meanOrNull(values: readonly number[]): number | null {
  return values.length === 0 ? null : meanOf(values);
}
