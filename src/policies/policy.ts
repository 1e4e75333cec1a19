import type { ActionDraft, Example, Maybe, Observation, PolicyTurn, StopReason } from '../core/index.ts';

/** What a policy is told when an episode opens. */
export interface Hello {
  readonly env: string;
  readonly dialect: string;
  /** Strings at which the policy should stop writing. */
  readonly stop: readonly string[];
  readonly instructions: string;
  readonly tools: readonly string[];
  /** What is asked, as the task has it: so that no script needs to take it out of the first observation. */
  readonly question: string;
  /** The choices of a closed question. */
  readonly options?: readonly string[] | undefined;
  /** For the policy's own draws: shared by nothing, equal on every run of this (seed, task, rollout). */
  readonly seed: number;
  /** The question with its truth, for a policy that declares that it sees gold; nobody else ever gets it. */
  readonly example?: Example | undefined;
}

/**
 * What a policy writes in a turn: text, a whole turn, or actions that the dialect writes for it. Plain data, which is copied:
 * at most 1,048,576 large (one for each value, and for each UTF-16 unit of a text or key), 64 levels deep and 4,096 members
 * wide, and without members that their types do not name. Whatever else is written ends the episode as `policy-failed`.
 */
export type Written = string | PolicyTurn | readonly ActionDraft[];

/** Plays episodes: a language model, a script, a program, a person. Opened once an episode, so that many run side by side. */
export interface Policy {
  readonly name: string;
  /** A privileged policy: named as such in every table. */
  readonly sees?: 'gold' | undefined;
  /** Begins one episode; sessions of one policy run side by side and share nothing that changes. */
  open(hello: Hello): PolicySession;
  /** Starts what it plays with, once before the first episode: what does not start is refused before anything is written. */
  ready?(hello: Pick<Hello, 'env' | 'dialect' | 'stop'>): Promise<void>;
  /** Lets go of what it plays with, such as a program. Called once, when the run is over; quiet when repeated. */
  close?(): Promise<void>;
}

/** One episode of a policy. What it throws ends the episode as `policy-failed`, scored. */
export interface PolicySession {
  /** The next turn, from what is shown: the first observation is the question. */
  act(observation: Observation): Maybe<Written>;
  /** The episode ended, whoever ended it. */
  end?(stop: StopReason): void;
}
