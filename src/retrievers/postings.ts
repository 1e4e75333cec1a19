import type { Passage } from '../core/index.ts';
import { analyse } from '../text/index.ts';

/** Which passages hold each term, and how often: what every ranking formula over terms starts from. */
export interface Postings {
  /** Number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  /** Term t owns the places from `starts[t]` up to `starts[t + 1]` of `passages` and `counts`. */
  readonly starts: Uint32Array;
  /** Numbers of the passages that hold the term, rising. */
  readonly passages: Uint32Array;
  /** How often the passage holds the term, at least 1. */
  readonly counts: Uint32Array;
  /** Terms of each passage, with repetitions. */
  readonly lengths: Uint32Array;
}

/** Indexes the title and text of each passage as one field, in which the title stands `titleWeight` times. */
export function postingsOf(passages: readonly Passage[], titleWeight: number): Postings {
  const entries = new Entries();
  const lengths = new Uint32Array(passages.length);
  for (const [passage, { title = '', text }] of passages.entries()) {
    const titleTerms = titleWeight === 0 ? [] : analyse(title);
    const textTerms = analyse(text);
    for (const term of titleTerms) entries.add(term, passage, titleWeight);
    for (const term of textTerms) entries.add(term, passage, 1);
    lengths[passage] = titleTerms.length * titleWeight + textTerms.length;
  }
  return { ...entries.byTerm(), lengths };
}

/** Collects (term, passage, count) in the order of passages and hands them over in the order of terms. */
class Entries {
  readonly #terms = new Map<string, number>();
  /** By term, the entry of the passage that held it last. */
  readonly #latest: number[] = [];
  readonly #term = new Column();
  readonly #passage = new Column();
  readonly #count = new Column();

  add(term: string, passage: number, count: number): void {
    const number = this.#numberOf(term);
    const latest = this.#latest[number] ?? -1;
    if (latest >= 0 && this.#passage.values[latest] === passage) {
      this.#count.values[latest] = (this.#count.values[latest] ?? 0) + count;
      return;
    }
    this.#latest[number] = this.#term.length;
    this.#term.push(number);
    this.#passage.push(passage);
    this.#count.push(count);
  }

  byTerm(): Omit<Postings, 'lengths'> {
    const entries = this.#term.length;
    const starts = this.#starts();
    const next = starts.slice();
    const passages = new Uint32Array(entries);
    const counts = new Uint32Array(entries);
    for (let entry = 0; entry < entries; entry += 1) {
      const term = this.#term.values[entry] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      passages[place] = this.#passage.values[entry] ?? 0;
      counts[place] = this.#count.values[entry] ?? 0;
    }
    return { terms: this.#terms, starts, passages, counts };
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    this.#terms.set(term, this.#terms.size);
    return this.#terms.size - 1;
  }

  #starts(): Uint32Array {
    const starts = new Uint32Array(this.#terms.size + 1);
    for (const term of this.#term.values.subarray(0, this.#term.length)) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < this.#terms.size; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    return starts;
  }
}

/** A list of unsigned 32-bit integers that grows: a quarter of the memory of an array of numbers. */
class Column {
  values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Uint32Array(2 * this.length);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length] = value;
    this.length += 1;
  }
}
