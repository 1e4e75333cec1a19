import { lnSingle, type Corpus, type Hit, type Passage } from '../core/index.ts';
import { postingsOf, type Postings } from './postings.ts';
import { byId, hitOf, rounded, STEPS } from './scored-passage.ts';
import { TopK } from './top-k.ts';

/** What an index is built with: see `Bm25Params`. */
export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
  readonly titleWeight: number;
}

/**
 * An exact BM25 index in Lucene's variant, with exact lengths instead of its one-byte ones: a term adds
 * idf * tf / (tf + k1 (1 - b + b dl / avgdl)) to a passage's score, with idf = ln(1 + (N - df + .5) / (df + .5)).
 *
 * These shares are worked out when the index is built, rounded to single precision and kept beside the passages that hold
 * the term; a query only adds them up. Passages are numbered in the code-unit order of their ids, so ties fall in that
 * order whatever the corpus's own; terms are added in an order of the index, so the order of a query's words never shows.
 */
export class Bm25Index {
  readonly #passages: readonly Passage[];
  readonly #postings: Postings;
  readonly #shares: Float32Array;
  /** By passage; all zero between two queries. */
  readonly #scores: Float64Array;
  readonly #best = new TopK();

  constructor(corpus: Corpus, settings: Bm25Settings) {
    this.#passages = byId(corpus.passages);
    this.#postings = postingsOf(this.#passages, settings.titleWeight);
    this.#shares = sharesOf(this.#postings, settings);
    this.#scores = new Float64Array(this.#passages.length);
  }

  /** The best `k` passages that hold any of the terms. A term that stands twice counts twice. */
  search(terms: readonly string[], k: number): Hit[] {
    this.#best.start(Math.min(k, this.#passages.length));
    const rarestFirst = this.#numbersOf(terms);
    const commonest = rarestFirst.pop();
    if (commonest === undefined) return [];
    for (const term of rarestFirst) this.#addShares(term);
    this.#finishScores(commonest);
    for (const term of rarestFirst) this.#offerScores(term);
    return this.#best.take((passage, score, rank) => this.#hit(passage, score, rank));
  }

  #numbersOf(terms: readonly string[]): number[] {
    const { starts, terms: numbers } = this.#postings;
    const frequencyOf = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);
    const known = terms.map((term) => numbers.get(term)).filter((number) => number !== undefined);
    return known.toSorted((a, b) => frequencyOf(a) - frequencyOf(b) || a - b);
  }

  #addShares(term: number): void {
    const { starts, passages } = this.#postings;
    const shares = this.#shares;
    const scores = this.#scores;
    const end = starts[term + 1] ?? 0;
    for (let place = starts[term] ?? 0; place < end; place += 1) {
      const passage = passages[place] ?? 0;
      scores[passage] = (scores[passage] ?? 0) + (shares[place] ?? 0);
    }
  }

  /** Adds the last term's shares, and offers and wipes its passages' scores in the same walk. */
  #finishScores(term: number): void {
    const { starts, passages } = this.#postings;
    const shares = this.#shares;
    const scores = this.#scores;
    const end = starts[term + 1] ?? 0;
    let floor = this.#floor();
    for (let place = starts[term] ?? 0; place < end; place += 1) {
      const passage = passages[place] ?? 0;
      const score = (scores[passage] ?? 0) + (shares[place] ?? 0);
      scores[passage] = 0;
      if (score <= floor) continue;
      this.#best.offer(passage, rounded(score));
      floor = this.#floor();
    }
  }

  /** Offers and wipes the scores that are left on a term's passages: those which no later term had. */
  #offerScores(term: number): void {
    const { starts, passages } = this.#postings;
    const scores = this.#scores;
    const end = starts[term + 1] ?? 0;
    let floor = this.#floor();
    for (let place = starts[term] ?? 0; place < end; place += 1) {
      const passage = passages[place] ?? 0;
      const score = scores[passage] ?? 0;
      scores[passage] = 0;
      if (score <= floor) continue;
      this.#best.offer(passage, rounded(score));
      floor = this.#floor();
    }
  }

  /** At or below it no score is worth an offer. Rounding may lift a score, by less than a step. */
  #floor(): number {
    return Math.max(0, this.#best.floor - 1 / STEPS);
  }

  #hit(passage: number, score: number, rank: number): Hit {
    const found = this.#passages[passage];
    // only numbers of passages are ever offered
    if (found === undefined) throw new RangeError(`Bm25Index: there is no passage ${passage}`);
    return hitOf(found, score, rank);
  }
}

function sharesOf({ starts, passages, counts, lengths }: Postings, { k1, b }: Bm25Settings): Float32Array {
  const shares = new Float32Array(passages.length);
  // most terms are as rare as many others
  const idfs = new Map<number, number>();
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    const frequency = end - start;
    const idf = idfs.get(frequency) ?? lnSingle(1 + (lengths.length - frequency + 0.5) / (frequency + 0.5));
    idfs.set(frequency, idf);
    for (let place = start; place < end; place += 1) {
      const length = lengths[passages[place] ?? 0] ?? 0;
      const count = counts[place] ?? 0;
      shares[place] = (idf * count) / (count + k1 * (1 - b + (b * length) / meanLength));
    }
  }
  return shares;
}
