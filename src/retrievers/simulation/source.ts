import type { Passage, Rng } from '../../core/index.ts';
import type { Evidence } from './evidence.ts';
import type { GoldStrings } from './gold-strings.ts';
import type { Mode } from './mode.ts';
import type { SimulatedQuery } from './simulated-query.ts';

/** What one document is written from. */
export interface Source {
  /** The passage that is told in brief. `undefined`: the corpus has none of the fact that is asked for. */
  readonly passage: Passage | undefined;
  /** What the query asks for of it. Of most passages nothing. */
  readonly asked: readonly Evidence[];
}

/** How a document is to be written. */
export interface Assignment {
  readonly mode: Mode;
  readonly query: SimulatedQuery;
  readonly strings: GoldStrings;
  /** Keyed by the seed, the query and the source. */
  readonly rng: Rng;
}

/** A document as written, before anybody has looked at it. */
export interface Draft {
  readonly title: string | undefined;
  readonly text: string;
  /** Whether it was made from facts; else it quotes a passage. */
  readonly isMade: boolean;
  /** Ids of the gold facts that it was made to state. */
  readonly states: readonly string[];
}
