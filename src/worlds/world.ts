import type { Example, Fact, Knowledge, Passage } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';

/** Chains of each number of hops that a province of some 200 entities can prepare, at most. */
export const MOST_POOL = 100;

/** Everything that decides a world's bytes. */
export interface WorldSpec {
  /** Unsigned 32-bit integer. Its range is its split: no world of one split shares a seed with another. */
  readonly seed: number;
  /** Passages, 200 to 1,000,000. */
  readonly size: number;
  /** Word lists of the prose and of the values; the grammar is the same. */
  readonly theme: string;
  /** Chains of each number of hops that a province prepares for its questions, 1 to 100. Articles mention what chains plan. */
  readonly pool: number;
}

/** Some 200 entities with all that is true of them: a pure function of seed, number, and the number of provinces. */
export interface Province {
  readonly number: number;
  readonly name: string;
  readonly entities: readonly Entity[];
  /** What is true and stated in the article of its subject, by the subject's index. */
  readonly stated: readonly (readonly Statement[])[];
  /** What is true and stated nowhere, by the subject's index: a question for it has no answer. */
  readonly omitted: readonly (readonly Statement[])[];
  /**
   * Indexes of entities that have a namesake, in this province or another (a pair has both sides here): their name does
   * not say who is meant, so no question but an ambiguous one starts from them.
   */
  readonly shared: ReadonlySet<number>;
}

/** A fictional encyclopaedia: nothing of it is kept but the provinces that were looked at last. */
export interface World {
  readonly spec: WorldSpec;
  readonly provinces: number;
  /** The province of a number from 0; made anew unless it was looked at lately. */
  province(number: number): Province;
  /** In file order, province by province. */
  passages(): Iterable<Passage>;
  /** Stated facts, in file order. */
  facts(): Iterable<Fact>;
  /** Questions of one declared shape: a sample, spread over the provinces, of the pool that the spec prepares. */
  examples(shape: string, count: number): readonly Example[];
  readonly knowledge: Knowledge;
}
