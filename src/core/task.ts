import type { JsonObject } from './json.ts';

/** What is asked. A task never holds its answer: that is the {@link Gold}, an object of its own in a lane of its own. */
export interface Task {
  readonly id: string;
  readonly question: string;
  /** What is told beside the question: a date, a passage to start from. */
  readonly context?: JsonObject | undefined;
  /** The declared kind of question: `bridge-2`, `comparison`, `yes-no`, ... */
  readonly shape?: string | undefined;
  /** The choices of a closed question. An answer to it must name exactly one. */
  readonly options?: readonly string[] | undefined;
  /** Tasks of one group stand or fall together: the same thing in other words, or twins of which one is the other's reverse. */
  readonly group?: string | undefined;
  /** Extra fields of the task's line: kept, shown to nobody, legal in filters (`--where src=musique-dev200`). */
  readonly meta?: JsonObject | undefined;
}

/** What is true about a task. Only the machine that runs episodes, rewards, and services that declare `seesGold` hold it. */
export interface Gold {
  /** Right answers; any of them is right, or all of them when `mode` is `all`. Empty: the task cannot be answered. */
  readonly answers: readonly string[];
  /** Other spellings: `aliases[i]` of `answers[i]`. */
  readonly aliases?: readonly (readonly string[])[] | undefined;
  readonly mode?: 'any' | 'all' | undefined;
  readonly number?:
    | { readonly value: number; readonly unit?: string | undefined; readonly tolerance: number }
    | undefined;
  /** False when abstaining is the right answer. Default: whether there are answers. */
  readonly answerable?: boolean | undefined;
  /** Passages that an answer needs. */
  readonly passageIds?: readonly string[] | undefined;
  /** Graded judgements by passage id; 0 is "judged, not relevant". */
  readonly relevance?: { readonly [passageId: string]: number } | undefined;
  /** Whether passages absent from `relevance` were judged too, and found not relevant. Default false. */
  readonly relevanceComplete?: boolean | undefined;
  /** Facts that an answer needs, in the order in which they are found. */
  readonly facts?: readonly Fact[] | undefined;
  readonly nuggets?: readonly Nugget[] | undefined;
  readonly rubric?: readonly Criterion[] | undefined;
}

/** One statement: subject, relation, object, the passages that state it, and when it holds. */
export interface Fact {
  readonly id: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly passageIds: readonly string[];
  /** What kind of thing the object is: facts of one class can stand in for each other. */
  readonly valueClass?: 'name' | 'number' | 'phrase' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A piece of information that a good report holds; a vital one must be there. */
export interface Nugget {
  readonly id: string;
  readonly text: string;
  readonly vital: boolean;
  readonly facts?: readonly string[] | undefined;
}

/** One weighted line of a rubric. `weight` > 0; polarity -1 marks what must not be there. */
export interface Criterion {
  readonly id: string;
  readonly text: string;
  readonly weight: number;
  readonly polarity: 1 | -1;
  readonly tier?: number | undefined;
  readonly quotes?: readonly string[] | undefined;
}

/** A question with its truth, as loaders and worlds yield it. */
export interface Example {
  readonly task: Task;
  readonly gold: Gold;
}

/** A list of examples that says which list it is. */
export interface TaskSet {
  readonly name: string;
  /** sha256 over the examples in order: a scenario refuses to run on another list. */
  readonly fingerprint: string;
  readonly examples: readonly Example[];
}
