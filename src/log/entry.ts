import type {
  Effect,
  Failure,
  Gold,
  Json,
  JsonObject,
  Passage,
  PolicyTurn,
  Rewards,
  StopReason,
  Task,
  Truth,
  Use,
} from '../core/index.ts';

/** An asked effect with what came of it. A failure is recorded too, last in its entry. */
export type Recorded = Effect &
  ({ readonly value: Json } | { readonly failure: Failure }) & {
    /** Place in the order of asking, where earlier places are missing because they failed. Default: its index. */
    readonly at?: number | undefined;
  };

/** One thing that happened to an episode. Each entry gives exactly one step result. */
export type Entry = Happening & {
  /** 64-bit hash of what came out: text, messages, what remains, stop, failure. Verified by every resume. */
  readonly digest: string;
  /** Caused by time: such an episode is a function of its log, not of its seed. */
  readonly clock?: true | undefined;
  /** How many lone surrogates were made well-formed at the door. */
  readonly repaired?: number | undefined;
};

/** What an {@link Entry} tells of: all that a replay needs, as nothing else may change an episode. */
export type Happening =
  | { readonly type: 'reset'; readonly effects: readonly Recorded[] }
  | { readonly type: 'step'; readonly policy: PolicyTurn; readonly effects: readonly Recorded[] }
  /** Only what was missing was asked again. */
  | { readonly type: 'retry'; readonly effects: readonly Recorded[] }
  /** A cut from outside: an event, so that a replay obeys it. */
  | { readonly type: 'truncate'; readonly reason: StopReason }
  | { readonly type: 'reseed'; readonly salt: string };

/** Everything that makes an environment, as data. */
export interface EnvSpec {
  readonly id: string;
  readonly params: JsonObject;
  readonly dialect: Use;
  readonly services: { readonly [name: string]: Use };
  readonly pipeline: Use;
  readonly limits: JsonObject;
  readonly judging: 'step' | 'background' | 'end';
}

/** An episode: state and observations are a pure function of this and of the code. */
export interface EpisodeLog {
  readonly schema: 1;
  readonly env: EnvSpec;
  readonly task: Task;
  /** The world seed. */
  readonly seed: number;
  readonly options: JsonObject;
  readonly entries: readonly Entry[];
  /** Every passage that the world replied, once, by content hash: recorded hits refer to it. */
  readonly passages: { readonly [hash: string]: Passage };
}

/** One way to score an episode: the pipeline, what its judges replied, and what came out. */
export interface Scoring {
  readonly pipeline: Use;
  /** Replies of judges by entry of the log and reward; empty when nobody was asked. */
  readonly judged: readonly { readonly [reward: string]: readonly Recorded[] }[];
  /** What the judges of group rewards replied: equal in every episode of the group. */
  readonly group?: { readonly [reward: string]: readonly Recorded[] } | undefined;
  readonly rewards: Rewards;
  /** One for each row of the columns. */
  readonly digests: readonly string[];
  /** sha256 over the episode's content hash and all of the above: a stored reward that was edited is refused. */
  readonly hash: string;
}

/** A scoring before its episode was closed. */
export type OpenScoring = Omit<Scoring, 'hash'>;

/** A closed log with its truth and its scorings. */
export interface Trajectory {
  readonly log: EpisodeLog;
  /** What no policy may see: gold, and the truth of each reply by entry and effect. */
  readonly sealed: { readonly gold: Gold; readonly truth: readonly (readonly (Truth | null)[])[] };
  readonly scorings: readonly Scoring[];
  /** Who played, when, how long: beside the log and outside its hash. */
  readonly meta: JsonObject;
  /** sha256 over the canonical JSON of `log` and `sealed`. */
  readonly contentHash: string;
}
