import type {
  Action,
  ActionDraft,
  Gold,
  Hit,
  InvalidAction,
  Json,
  Label,
  Score,
  StopReason,
  Task,
} from '../src/core/index.ts';
import {
  fold,
  scoreOf,
  type Columns,
  type EpisodeReward,
  type EpisodeView,
  type Pipeline,
  type Reward,
  type Scoreable,
  type Seen,
  type TurnReward,
  type TurnView,
} from '../src/rewards/index.ts';

/** One turn in short: what was written, what it meant, what was asked, what was shown. */
export interface ShortTurn {
  readonly text?: string;
  readonly actions?: readonly (ActionDraft | InvalidAction)[];
  /** Each query with the ids that it found; all are shown unless `shown` says otherwise. Service: `search`. */
  readonly searches?: readonly {
    readonly query: string;
    readonly found?: readonly string[];
    readonly service?: string;
  }[];
  readonly shown?: readonly ShortHit[];
  /** What the turn answers, rendered. */
  readonly observed?: string;
}

/** A hit that was shown: its id, or with its label and whether it was cut. */
export type ShortHit = string | { readonly id: string; readonly label?: Label; readonly cut?: boolean };

/** An episode in short. */
export interface ShortEpisode {
  readonly turns: readonly ShortTurn[];
  readonly gold?: Gold;
  readonly task?: Partial<Task>;
  /** Default: `answered` or `gave-up` when the last turn holds an answer, else `turn-limit`. */
  readonly stop?: StopReason;
  readonly instructions?: string;
}

/** Builds the view that the machine would hand to rewards. */
export function viewOf({
  turns: shorts,
  gold = { answers: ['Paris'] },
  task,
  stop,
  instructions = '',
}: ShortEpisode): EpisodeView {
  const whole: Task = { id: 'task-1', question: 'What is the capital of France?', ...task };
  const turns: TurnView[] = [];
  for (const [index, short] of shorts.entries()) {
    const end = index === shorts.length - 1 ? (stop ?? stopOf(short)) : undefined;
    turns.push(turnOf(short, { index, task: whole, gold, stop: end, previous: turns.at(-1) ?? null }));
  }
  const last = turns.at(-1) ?? null;
  return { task: whole, gold, turns, last, stop: stop ?? last?.stop ?? 'policy-failed', instructions };
}

/** One search and one answer: the shortest honest episode. Gold is Paris, in passage p1. */
export function honest(answer: string, gold: Gold = { answers: ['Paris'], passageIds: ['p1'] }): ShortEpisode {
  return { turns: [searching('capital of France', ['p1', 'p2']), answering(answer)], gold };
}

/** A turn that searches, in Search-R1's tags; hits named by the gold of {@link honest} are useful. */
export function searching(query: string, found: readonly string[] = ['p1', 'p2']): ShortTurn {
  return {
    text: `<think>I must look.</think><search>${query}</search>`,
    actions: [{ type: 'call', tool: 'search', args: { query } }],
    searches: [{ query, found }],
    shown: found.map((id) => ({ id, label: { kind: 'useful', from: 'verified', supports: [id] } })),
  };
}

/** A turn that answers, in Search-R1's tags. */
export function answering(text: string): ShortTurn {
  return { text: `<think>I know.</think><answer>${text}</answer>`, actions: [{ type: 'answer', text }] };
}

/** A turn that says that it does not know. */
export const abstaining: ShortTurn = { text: '<abstain/>', actions: [{ type: 'answer', text: '', abstain: true }] };

/** The place of an episode reward that asks no judge. */
export function scoreEpisode(reward: EpisodeReward, episode: ShortEpisode): Score | null {
  return placed(reward.score(viewOf(episode)));
}

/** The value of an episode reward that asks no judge; `null` where it does not apply. */
export function valueOf(reward: EpisodeReward, episode: ShortEpisode): number | null {
  const score = scoreEpisode(reward, episode);
  return score === null ? null : numberIn(score);
}

/** The values of a turn reward that asks no judge, turn by turn. */
export function valuesOf(reward: TurnReward, episode: ShortEpisode): readonly (number | null)[] {
  return viewOf(episode).turns.map((turn) => {
    const score = placed(reward.score(turn));
    return score === null ? null : numberIn(score);
  });
}

/** What a pipeline without judges pays for an episode in total. */
export function totalOf(pipeline: Pipeline, episode: ShortEpisode): number {
  return numberIn(fold(pipeline, columnsOf(pipeline, viewOf(episode))).total);
}

/** The columns of a pipeline's rewards; an episode without turns has one place. */
export function columnsOf(pipeline: Pipeline, view: EpisodeView): Columns {
  return Object.fromEntries(pipeline.rewards.map((reward) => [reward.name, columnOf(reward, view)]));
}

function columnOf(reward: Reward, view: EpisodeView): (Score | null)[] {
  if (reward.scope === 'turn') return view.turns.map((turn) => placed(reward.score(turn)));
  const column: (Score | null)[] = Array.from({ length: Math.max(view.turns.length, 1) }, () => null);
  if (reward.scope === 'episode') column[column.length - 1] = placed(reward.score(view));
  return column;
}

function placed(result: unknown): Score | null {
  if (typeof result === 'object' && result !== null && 'next' in result) throw new Error('this reward asks a judge');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is no generator is a score
  return scoreOf(result as Scoreable);
}

function numberIn(score: Score): number {
  if (!('value' in score)) throw new Error(`unscored: ${score.unscored}`);
  return score.value;
}

function stopOf({ actions = [] }: ShortTurn): StopReason {
  const answer = actions.find((action) => action.type === 'answer');
  if (answer?.type !== 'answer') return 'turn-limit';
  return answer.abstain === true ? 'gave-up' : 'answered';
}

function turnOf(short: ShortTurn, around: Pick<TurnView, 'index' | 'task' | 'gold' | 'stop' | 'previous'>): TurnView {
  const { text = '', actions = [], searches = [], observed = '' } = short;
  const shown = short.shown ?? searches.flatMap(({ found = [] }) => found);
  const seen = shown.map(seenOf);
  return {
    ...around,
    policy: { text },
    actions: actions.map((action): Action => ({ ...action, span: { in: 'text', start: 0, end: text.length } })),
    show: [{ type: 'hits', hits: seen.map(({ hit }) => hit) }],
    seen,
    replies: searches.map(({ query, found = [], service = 'search' }) => ({
      service,
      input: { query, k: 3 },
      value: found.map(hitJson),
    })),
    observed,
  };
}

function seenOf(short: ShortHit, index: number): Seen {
  const { id, label, cut = false } = typeof short === 'string' ? { id: short } : short;
  return { hit: hitOf(id, index), label, cut };
}

function hitOf(id: string, index: number): Hit {
  return { id, text: `text of ${id}`, score: 1, rank: index + 1 };
}

function hitJson(id: string, index: number): Json {
  return { id, text: `text of ${id}`, score: 1, rank: index + 1 };
}
