import { lnSingle, type Corpus, type Hit, type Passage } from '../core/index.ts';
import { postingsOf, type Postings } from './postings.ts';
import { TopK } from './top-k.ts';

/** What an index is built with. */
export interface Bm25Settings {
  readonly k1: number;
  readonly b: number;
  readonly titleWeight: number;
}

/**
 * An exact BM25 index in Lucene's variant, without its one-byte lengths: a term's share of a passage's score is
 * idf * tf / (tf + k1 (1 - b + b dl / avgdl)) with idf = ln(1 + (N - df + .5) / (df + .5)) (Robertson and Zaragoza 2009;
 * Lucene 8). All shares are worked out when the index is built, rounded to single precision and kept beside the passages
 * that hold the term; a query adds them up in double precision, where sums of them are exact, so the order of its words
 * cannot show. Passages are numbered in the code-unit order of their ids: ties fall in that order, whatever the file's.
 */
export class Bm25Index {
  readonly #passages: readonly Passage[];
  readonly #postings: Postings;
  readonly #shares: Float32Array;
  /** All zero between two queries. */
  readonly #scores: Float64Array;
  readonly #best = new TopK();

  constructor(corpus: Corpus, settings: Bm25Settings) {
    this.#passages = corpus.passages.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    this.#postings = postingsOf(this.#passages, settings.titleWeight);
    this.#shares = sharesOf(this.#postings, settings);
    this.#scores = new Float64Array(this.#passages.length);
  }

  /** The best `k` passages that hold one of the terms. A term that stands twice counts twice. */
  search(terms: readonly string[], k: number): Hit[] {
    const known = this.#numbersOf(terms);
    for (const term of known) this.#addShares(term);
    this.#best.start(Math.min(k, this.#passages.length));
    for (const term of known) this.#offerScores(term);
    return this.#best.take((passage, score, rank) => this.#hit(passage, score, rank));
  }

  #numbersOf(terms: readonly string[]): readonly number[] {
    const numbers: number[] = [];
    for (const term of terms) {
      const number = this.#postings.terms.get(term);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
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

  /** Offers the scores of a term's passages and wipes them, so that a passage is offered by the first of its terms only. */
  #offerScores(term: number): void {
    const { starts, passages } = this.#postings;
    const scores = this.#scores;
    const end = starts[term + 1] ?? 0;
    for (let place = starts[term] ?? 0; place < end; place += 1) {
      const passage = passages[place] ?? 0;
      const score = scores[passage] ?? 0;
      if (score === 0) continue;
      scores[passage] = 0;
      this.#best.offer(passage, score);
    }
  }

  #hit(passage: number, score: number, rank: number): Hit {
    const found = this.#passages[passage];
    // Only numbers of passages are ever offered.
    if (found === undefined) throw new RangeError(`Bm25Index: no passage ${passage}`);
    const { id, title, text, source } = found;
    return { id, title, text, source, score: Math.round(score * 10_000) / 10_000, rank };
  }
}

function sharesOf({ starts, passages, counts, lengths }: Postings, { k1, b }: Bm25Settings): Float32Array {
  const shares = new Float32Array(passages.length);
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const start = starts[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    const idf = lnSingle(1 + (lengths.length - (end - start) + 0.5) / (end - start + 0.5));
    for (let place = start; place < end; place += 1) {
      const length = lengths[passages[place] ?? 0] ?? 0;
      const count = counts[place] ?? 0;
      shares[place] = (idf * count) / (count + k1 * (1 - b + (b * length) / meanLength));
    }
  }
  return shares;
}
