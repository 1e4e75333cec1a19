import { quantileSorted } from 'simple-statistics';
import type { Passage, Rng } from '../../core/index.ts';
import { lowerCase } from '../../text/index.ts';
import { commonest, countsOf, type Counted } from './commonest.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { sentencesOf, skeletonsOf } from './skeleton.ts';

/** Tokens that the four-gram ratio is taken over: the ratio falls as they grow, so their number is fixed. */
const TOKENS = 100_000;
/** Sentences among which a skeleton may occur again: the share rises as they grow. */
const SENTENCES = 5000;
const SHOWN = 20;

/** How varied the text of a corpus is. Wikimix: four-grams .953 (of words alone .971), repeated skeletons .01 to .03. */
export interface ProseReport {
  /** Words and punctuation marks that were looked at, at most 100,000. */
  readonly tokens: number;
  /** Distinct four-grams of words and punctuation marks in lower case, of all. They do not cross articles. */
  readonly fourGrams: number;
  /** The same of words alone. */
  readonly wordFourGrams: number;
  /** Sentences that were looked at, at most 5,000. */
  readonly sentences: number;
  /** Share of them whose skeleton occurs again: all that stand in a group of two or more. */
  readonly repeatedSkeletons: number;
  /** Words an article, by white space, over all passages: 5th, 50th and 95th percentile. */
  readonly words: { readonly p5: number; readonly median: number; readonly p95: number };
  /** Where to look when a figure is bad: the commonest, with their counts. */
  readonly commonest: { readonly fourGrams: readonly Counted[]; readonly skeletons: readonly Counted[] };
}

/** Measures the text of at least one passage, taken in an order drawn from `rng`. A text too short to repeat has ratio 1. */
export function proseReport(passages: readonly Passage[], rng: Rng): ProseReport {
  const texts = rng.shuffle(passages).map(({ text }) => text);
  const { tokens, grams } = fourGramsOf(texts, () => true);
  const skeletons = skeletonsOf(firstSentences(texts));
  const bySkeleton = countsOf(skeletons);
  const byGram = countsOf(grams);
  return {
    tokens,
    fourGrams: share(byGram.size, grams.length),
    wordFourGrams: distinctShare(fourGramsOf(texts, ({ isWord }) => isWord).grams),
    sentences: skeletons.length,
    repeatedSkeletons: 1 - share(skeletons.filter((one) => bySkeleton.get(one) === 1).length, skeletons.length),
    words: wordsOf(texts),
    commonest: { fourGrams: commonest(byGram, SHOWN), skeletons: commonest(bySkeleton, SHOWN) },
  };
}

function fourGramsOf(texts: readonly string[], counts: (piece: Piece) => boolean): { tokens: number; grams: string[] } {
  const grams: string[] = [];
  let tokens = 0;
  for (const text of texts) {
    if (tokens === TOKENS) break;
    const pieces = piecesOf(lowerCase(text))
      .filter(counts)
      .slice(0, TOKENS - tokens);
    tokens += pieces.length;
    const words = pieces.map((piece) => piece.text);
    for (let at = 0; at + 4 <= words.length; at += 1) grams.push(words.slice(at, at + 4).join(' '));
  }
  return { tokens, grams };
}

function firstSentences(texts: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  for (const text of texts) {
    if (sentences.length >= SENTENCES) break;
    sentences.push(...sentencesOf(text));
  }
  return sentences.slice(0, SENTENCES);
}

function wordsOf(texts: readonly string[]): ProseReport['words'] {
  const counts = texts.map((text) => text.trim().split(/\s+/).length).toSorted((a, b) => a - b);
  const at = (share: number): number => quantileSorted(counts, share);
  return { p5: at(0.05), median: at(0.5), p95: at(0.95) };
}

function distinctShare(grams: readonly string[]): number {
  return share(new Set(grams).size, grams.length);
}

function share(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}
