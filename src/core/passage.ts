import type { Json, JsonObject } from './json.ts';

/** A piece of text that can be found. */
export interface Passage {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
  readonly source?: string | undefined;
  readonly url?: string | undefined;
  /** Extra fields of the passage's line. Never shown to a policy, never searched. */
  readonly meta?: JsonObject | undefined;
}

/** A passage as a retriever returned it. `rank` starts at 1; `score` falls with rank and is rounded to four decimals. */
export type Hit = {
  readonly id: string;
  readonly title?: string | undefined;
  readonly text: string;
  readonly source?: string | undefined;
  readonly score: number;
  readonly rank: number;
};

/** Whether two hits, or a hit and a passage, are the same copy: what was done to one is seen in its title, text or source. */
export function readsAlike(a: Copy, b: Copy): boolean {
  return a.text === b.text && a.title === b.title && a.source === b.source;
}

/** What tells one copy of a passage from another; ids, ranks and scores do not. */
export type Copy = Pick<Passage, 'title' | 'text' | 'source'>;

/** What is true about one hit. Travels beside the reply, never inside a {@link Hit}; only rewards and reports read it. */
export interface Label {
  readonly kind: 'useful' | 'strong-noise' | 'weak-noise' | 'counterfactual' | 'injected' | 'unknown';
  /** How it is known. Only `construction` and `verified` may earn or cost reward. */
  readonly from: 'construction' | 'verified' | 'requested' | 'unknown';
  /** What verified it, such as `qrels`. */
  readonly check?: string | undefined;
  /** Ids of the gold facts and passages that it supports; of a passage only where it holds all that a task needs of it. */
  readonly supports?: readonly string[] | undefined;
  /** Chance that this slot still supports one, given the clean hit and the noise profile. */
  readonly rate?: number | undefined;
  /** Operators that touched the hit, with their parameters. */
  readonly damage?: readonly Json[] | undefined;
}

/** The truth of one reply. A hit without a label is unknown. */
export interface Truth {
  readonly labels: { readonly [hitId: string]: Label };
  /** The draw of noise that falls on a whole batch. */
  readonly shared?: Json | undefined;
}

/** Whether a label may earn or cost reward. */
export function isTrusted(label: Label | undefined): label is Label {
  return label !== undefined && (label.from === 'construction' || label.from === 'verified');
}
