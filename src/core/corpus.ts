import type { Knowledge } from './knowledge.ts';
import type { Passage } from './passage.ts';

/** Passages in file order, and the name and hash that say which passages they are. */
export interface Corpus {
  readonly name: string;
  /** sha256 over id, title and text of every passage, in order. */
  readonly hash: string;
  readonly passages: readonly Passage[];
  /** What is true in it, where it was generated. */
  readonly knowledge?: Knowledge | undefined;
}
