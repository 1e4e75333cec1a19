import type { Passage } from './passage.ts';
import type { Rng } from './rng.ts';
import type { Fact } from './task.ts';

/**
 * What is true in a corpus, and how each of its passages could have been told otherwise: made by worlds, used by
 * perturbations. A corpus that nobody generated has none. Every function is pure, and constant in the size of the corpus.
 */
export interface Knowledge {
  /** The facts that a passage states; `undefined` for a passage that is none of this corpus. */
  stated(passageId: string): readonly Fact[] | undefined;
  /** Id of another passage about something of the same kind, one drawn at random, never the nearest. `undefined`: there is none. */
  alike(passageId: string, rng: Rng): string | undefined;
  /** A passage as it would read about somebody else of the same name: same kind, other facts, told with the same mentions. */
  namesake(passageId: string, rng: Rng): Passage | undefined;
  /**
   * A wrong object for a fact, of the same value class and, for numbers, of as many digits: another name of the same kind,
   * another entry of the same list. It is the object of no fact of the same subject.
   */
  other(fact: Fact, rng: Rng): string | undefined;
  /** What the fact's object was before it changed; `undefined` where it never did. */
  former(fact: Fact): string | undefined;
  /** The passage told again, in another wording, with the changes asked for: never by cutting text. */
  retell(passageId: string, telling: Telling): Passage | undefined;
}

/** How a passage is to be told again. Facts are named by their ids; one that the passage does not state changes nothing. */
export interface Telling {
  /** Which of the many wordings, 1 or more; 0 is the corpus's own. The same number gives the same text. */
  readonly variant: number;
  /** Facts left out. */
  readonly without?: ReadonlySet<string> | undefined;
  /** Facts told with another object. */
  readonly instead?: ReadonlyMap<string, string> | undefined;
  /** A fact stated twice, in two wordings. */
  readonly twice?: string | undefined;
  /** A fact denied by one adverb ("never"). */
  readonly denied?: string | undefined;
  /** A fact asserted by a neutral adverb of the same form ("truly") in the place where a denial would stand. */
  readonly asserted?: string | undefined;
}
