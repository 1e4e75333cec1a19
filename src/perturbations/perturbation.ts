import type { Fact, Hit, Json, Knowledge, Label, Passage, Rng } from '../core/index.ts';

/** One place of a list of hits, with what is true of it. */
export interface Slot {
  readonly hit: Hit;
  /** `undefined`: nothing is known. */
  readonly label: Label | undefined;
}

/** What an operator may know when it falls on a slot or a list. */
export interface Scene {
  readonly query: string;
  /** The whole clean list, the slot among it. */
  readonly slots: readonly Slot[];
  /** Right answers of the task, each with its other spellings. Empty where nobody knows one. */
  readonly answers: readonly (readonly string[])[];
  /** Facts that an answer needs, where the task names them. */
  readonly facts: readonly Fact[];
  /** What is true in the corpus, where it was generated: an operator then tells the passage again and cuts no text. */
  readonly knowledge: Knowledge | undefined;
  /** A passage of the corpus, drawn at random, that the task's gold does not name. */
  readonly draw: (rng: Rng) => Passage;
  /**
   * The same in the place of a passage: on worlds about something of the same kind. `undefined`: there is none, or the gold
   * names the one that was drawn.
   */
  readonly stranger: (passageId: string, rng: Rng) => Passage | undefined;
  /**
   * Keyed by (seed, normalised query, passage, operator), never by the turn; of a list, by (seed, normalised query,
   * operator). An operator draws from forks of it, so that its two forms meet the same draws.
   */
  readonly rng: Rng;
}

/** What became of a slot. */
export interface Perturbed {
  /** What is shown in its place. Id, rank and score stay the slot's. */
  readonly passage: Pick<Passage, 'id' | 'title' | 'text' | 'source'>;
  readonly label: Label;
}

/**
 * What an operator must know to apply at all. `answers`: the right answers, which it finds as whole words in the text, or
 * else knowledge. `knowledge`: a generated world. An operator without it applies nowhere.
 */
export type Need = 'nothing' | 'answers' | 'knowledge';

interface Operator {
  readonly name: string;
  /** One sentence for `list` and the card. */
  readonly says: string;
  /** The label of a hit that was useful; `none`: no hit is left to label. A hit of no use stays what it was. */
  readonly causes: Label['kind'] | 'none';
  /** Whether what was supported is supported still. */
  readonly keepsSupport: boolean;
  readonly needs: Need;
  /** What a policy that reads is expected to lose, for the card: "the answer is gone: it must search again". */
  readonly expects: string;
}

/** Falls on one slot. It looks at what the slot says, never at whether it is useful: a hit of no use changes form alike. */
export interface SlotPerturbation extends Operator {
  readonly scope: 'slot';
  /** The noisy form, which loses what was supported; `undefined`: it does not apply here, and another is drawn. */
  readonly noisy: (slot: Slot, scene: Scene) => Perturbed | undefined;
  /**
   * The same change of form, which keeps what was supported. Absent where the noisy form changes no form; the passage as it
   * stands where it changes none here.
   */
  readonly twin?: ((slot: Slot, scene: Scene) => Perturbed | undefined) | undefined;
  /**
   * Whether both forms can be made and change the passage, known without making one: then only the form that is shown is
   * made. `undefined`, or absent: nobody can say, and both are made to see.
   */
  readonly applies?: ((slot: Slot, scene: Scene) => boolean | undefined) | undefined;
}

/** Falls on the whole list. What comes back has ranks from 1 without gaps, scores that do not rise, and no id twice. */
export interface ListPerturbation extends Operator {
  readonly scope: 'list';
  /** The list made worse; `undefined`: it does not apply here, and another is drawn. */
  readonly noisy: (scene: Scene) => readonly Slot[] | undefined;
  /** The same change of form, in which nothing false is said. */
  readonly twin?: ((scene: Scene) => readonly Slot[] | undefined) | undefined;
}

/** How a list of hits is made worse, or told otherwise without becoming worse. */
export type Perturbation = SlotPerturbation | ListPerturbation;

/**
 * A line of `Label.damage`. A slot shows what the inner retriever showed in its place if and only if it has none; an
 * operator on a list damages every hit that it moves or adds.
 */
export interface Damage {
  readonly [detail: string]: Json;
  readonly operator: string;
}
