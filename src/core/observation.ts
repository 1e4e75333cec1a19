import type { Message } from './block.ts';
import type { Hit } from './passage.ts';

/** What is left of each budget, told to the policy at the tail of every observation. */
export interface Remaining {
  readonly turns: number;
  /** Calls left by service, for services that have a limit. */
  readonly calls: { readonly [service: string]: number };
  /** Invalid turns left. */
  readonly invalid: number;
  /** Characters of observation left. */
  readonly characters: number;
}

/** What is new since the last turn: a delta, so that a growing context keeps its prefix. */
export interface Observation {
  /** The turn awaited, from 0. */
  readonly turn: number;
  readonly text: string;
  readonly messages: readonly Message[];
  /** Hits as shown, after clipping. */
  readonly hits: readonly Hit[];
  /** Turns whose observation leaves the context now. */
  readonly omit?: readonly number[] | undefined;
  readonly remaining: Remaining;
}

/** Why an episode ended. `stops` says of each what it means for the sample. */
export type StopReason = keyof typeof stops;

/**
 * Every way to end: terminated or truncated, and whether the sample is scored. A sample is masked only when neither the
 * policy nor its budgets ended it, so that no policy can delete its bad samples.
 */
export const stops = {
  answered: { ended: 'terminated', scored: true },
  'gave-up': { ended: 'terminated', scored: true },
  'turn-limit': { ended: 'truncated', scored: true },
  'call-limit': { ended: 'truncated', scored: true },
  'invalid-limit': { ended: 'truncated', scored: true },
  'length-limit': { ended: 'truncated', scored: true },
  'policy-failed': { ended: 'terminated', scored: true },
  'time-limit': { ended: 'truncated', scored: false },
  aborted: { ended: 'truncated', scored: false },
  'world-failed': { ended: 'truncated', scored: false },
} as const satisfies {
  readonly [reason: string]: { readonly ended: 'terminated' | 'truncated'; readonly scored: boolean };
};
