import type {
  Action,
  Asking,
  Block,
  Effect,
  Gold,
  Hit,
  Label,
  PolicyTurn,
  Reply,
  Score,
  StopReason,
  Task,
} from '../core/index.ts';
import type { Interval, EpisodeLimits } from './bounds.ts';

/** What a score function may return: a number is a score without evidence, `null` says "does not apply". */
export type Scoreable = Score | number | null;

/** A function of a view, or a generator that asks a judge. */
export type ScoreFunction<View, Result> = (view: View) => Result | Asking<Result>;

/** A reward: a column with one place a turn. Pure: the same view gives the same score. */
export type Reward = TurnReward | EpisodeReward | GroupReward;

/** Scores each turn on its own: its place is the turn's. Called once a turn, so it looks back only as far as it must. */
export interface TurnReward extends RewardCard {
  readonly scope: 'turn';
  readonly score: ScoreFunction<TurnView, Scoreable>;
}

/** Scores the whole episode: its place is the last one. */
export interface EpisodeReward extends RewardCard {
  readonly scope: 'episode';
  readonly score: ScoreFunction<EpisodeView, Scoreable>;
}

/** Scores the rollouts of a task against each other: its place is the last one of each. */
export interface GroupReward extends RewardCard {
  readonly scope: 'group';
  readonly score: ScoreFunction<readonly EpisodeView[], readonly Scoreable[]>;
}

/** What `list` and `describe` print of a reward, and what the machine checks. */
export interface RewardCard {
  readonly name: string;
  /** One sentence: what earns what. */
  readonly says: string;
  /** Lowest and highest value of one place. A value outside is the author's mistake and throws. */
  readonly range: Interval;
  /** Bound of the sum over an episode, where it is tighter than `range` times the turns. */
  readonly sum?: ((limits: EpisodeLimits) => Interval) | undefined;
  /** What it reads beyond the policy's own writing. A place whose need is absent is `null`, never zero. */
  readonly needs?: readonly Need[] | undefined;
}

/** What a reward may need. `transcript`: scores the flattened text, defects included; only published forms may. */
export type Need = 'gold.answers' | 'gold.passages' | 'labels' | 'judge' | 'transcript';

/** A hit as the policy saw it, joined to its truth. A hit that was cut supports nothing: its label is dropped. */
export interface Seen {
  readonly hit: Hit;
  readonly label?: Label | undefined;
  readonly cut: boolean;
}

/** One turn, as rewards see it. */
export interface TurnView {
  readonly index: number;
  readonly task: Task;
  readonly gold: Gold;
  readonly policy: PolicyTurn;
  readonly actions: readonly Action[];
  /** What was shown after this turn, clipped. */
  readonly show: readonly Block[];
  readonly seen: readonly Seen[];
  readonly replies: readonly (Effect & Reply)[];
  readonly stop: StopReason | undefined;
  readonly previous: TurnView | null;
  /** The observation that this turn answers was rendered as this text (turn 0: the opening). */
  readonly observed: string;
}

/** A whole episode. `turns` in order; `last` is `null` when the policy never got to write. */
export interface EpisodeView {
  readonly task: Task;
  readonly gold: Gold;
  readonly turns: readonly TurnView[];
  readonly last: TurnView | null;
  readonly stop: StopReason;
  /** What the policy was told once: part of the flattened transcript of published forms. */
  readonly instructions: string;
}
