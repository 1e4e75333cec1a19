import type {
  Action,
  ActionDraft,
  Example,
  Failure,
  JsonObject,
  Message,
  Observation,
  PolicyTurn,
  Rewards,
  StopReason,
  TaskSet,
  ToolSpec,
} from '../core/index.ts';
import type { EnvSpec, EpisodeLog, Trajectory } from '../log/index.ts';

/** What an episode starts from. */
export interface ResetOptions {
  /** The world seed: an unsigned 32-bit integer. */
  readonly seed: number;
  /** Default: a task drawn by the hash of the seed. */
  readonly taskId?: string | undefined;
  /** What the trainer says, such as its step for a curriculum. */
  readonly options?: JsonObject | undefined;
}

/** What a step says beside the observation. Nothing here holds gold: evidence stays in the trajectory. */
export interface StepInfo {
  /** What the turn was read as; empty at reset. */
  readonly actions: readonly Action[];
  readonly stop?: StopReason | undefined;
  /** The world failed: nothing has changed, and `retry` asks for what is missing. */
  readonly failure?: (Failure & { readonly service: string }) | undefined;
  /** Why this turn has no reward although it should have one. */
  readonly unscored?: string | undefined;
  /** The reward arrives with the last step. */
  readonly pending?: true | undefined;
  /** This turn's values by column, in all but pending rows. */
  readonly rewards?: { readonly [column: string]: number | null } | undefined;
}

/** What came of one entry of the log. */
export interface StepResult {
  readonly observation: Observation;
  /** `null` while pending or unscored. Where all stages are online the rewards of the steps add up to the total. */
  readonly reward: number | null;
  readonly terminated: boolean;
  readonly truncated: boolean;
  readonly info: StepInfo;
}

/** An environment: one episode after the other, one step at a time. */
export interface Env {
  readonly spec: EnvSpec;
  readonly tasks: TaskSet;
  readonly dialect: { readonly name: string; readonly stop: readonly string[]; readonly placement: string };
  readonly tools: readonly ToolSpec[];
  readonly instructions: string;
  /** Begins another episode, whatever the last one was doing, and shows its question. */
  reset(options: ResetOptions): Promise<StepResult>;
  /** What a reset that says these options would be told, defaults included. Refuses them as that reset would. */
  told(options: JsonObject): JsonObject;
  /** Any string is a legal step. Refused (thrown): before reset, after the end, while a step is under way or a failed turn is open. */
  step(turn: string | PolicyTurn | readonly ActionDraft[]): Promise<StepResult>;
  /** After a failure of the world: asks again, only for what is missing. */
  retry(): Promise<StepResult>;
  /** Ends the episode from outside. */
  truncate(reason: 'time-limit' | 'aborted' | 'policy-failed' | 'world-failed'): Promise<StepResult>;
  /** Ends what is under way: it fails as `aborted`, the turn stays open, and the caller retries or truncates. Quiet otherwise. */
  abort(): void;
  /** Draws the world's noise anew from here on, as an entry of the log. */
  reseed(salt: string): Promise<StepResult>;
  /** An independent environment that goes on from here, or from before `turn`. With `salt` the world's noise is drawn anew. */
  fork(options?: { readonly turn?: number | undefined; readonly salt?: string | undefined }): Env;
  /** All that has happened in this episode so far. Holds no gold. */
  log(): EpisodeLog;
  /** The log with its truth and this environment's scoring. Holds gold: never hand it to a policy. */
  trajectory(meta?: JsonObject): Promise<Trajectory>;
  /** Waits for judges, then scores the episode so far. */
  rewards(): Promise<Rewards>;
  /** The whole conversation, as a chat model would be sent it. */
  messages(): readonly Message[];
  /** The example of the running episode, for a policy that sees gold. */
  example(): Example;
  /** Quiet when repeated; aborts what is under way. */
  close(): Promise<void>;
}

/** Many episodes of one environment, stepped together; what they ask for in the same wave leaves in one batch. */
export interface VectorEnv {
  readonly envs: readonly Env[];
  /** Begins an episode in every environment: one reset each, in their order. */
  reset(resets: readonly ResetOptions[]): Promise<readonly StepResult[]>;
  /** One place an environment; `null` skips it. What happens to an ended one says {@link Autoreset}. */
  step(turns: readonly (string | PolicyTurn | readonly ActionDraft[] | null)[]): Promise<readonly Item[]>;
  /** Closes every environment. Quiet when repeated. */
  close(): Promise<void>;
}

/**
 * Gymnasium's three modes. `next-step` (default): the step after the last one ignores its turn and resets. `same-step`: the
 * last result carries the next episode's first as `next`. `disabled`: stepping an ended environment is misuse.
 */
export type Autoreset = 'next-step' | 'same-step' | 'disabled';

/** What one environment of a vector did: an author's exception, or a caller's misuse, ends its own item only. */
export type Item =
  | { readonly result: StepResult; readonly next?: StepResult | undefined }
  | { readonly reset: StepResult }
  | { readonly misuse: string }
  | { readonly threw: unknown }
  | null;
