import { isJsonObject, type JsonObject, type Rewards, type Score } from '../core/index.ts';
import { type EpisodeReward, type EpisodeView, rewards, scoreOf, type TurnView } from '../rewards/index.ts';

/** A column of a report: one number an episode, computed beside the rewards. A metric never enters a reward. */
export interface Metric {
  readonly name: string;
  /** One sentence for `list` and `describe`, with the unit. */
  readonly says: string;
  /** `null`: does not apply to this episode. */
  readonly measure: (view: EpisodeView, earned: Rewards) => Score | null;
}

/** Every metric, in the order in which `list` prints them. */
export const metrics: readonly Metric[] = [
  { name: 'reward', says: 'what the trainer gets: the total of the reward pipeline', measure: (_, { total }) => total },
  scored('em', rewards.answerEm),
  scored('cover-em', rewards.answerCoverEm),
  scored('f1', rewards.answerF1),
  scored('evidence-recall', rewards.evidenceRecall),
  counted('searches', 'queries put to the search service', ({ turns }) =>
    sum(turns, ({ replies }) => replies.filter(({ service }) => service === 'search').length),
  ),
  counted('turns', 'turns that the policy had', ({ turns }) => turns.length),
  counted('invalid', 'actions that could not be read', ({ turns }) =>
    sum(turns, ({ actions }) => actions.filter(({ type }) => type === 'invalid').length),
  ),
  counted('answered', '1 when the episode ended in an answer', ({ stop }) => Number(stop === 'answered')),
  counted('abstained', '1 when the policy said that it does not know', ({ stop }) => Number(stop === 'gave-up')),
  counted('characters', 'characters of observation that the policy was shown and could still act on', ({ turns }) =>
    sum(turns, ({ observed }) => observed.length),
  ),
  counted('written', 'characters that the policy wrote', ({ turns }) => sum(turns, ({ policy }) => policy.text.length)),
  counted('redrawn', 'operators of noise that were drawn where they do not apply', ({ turns }) =>
    sum(turns, (turn) => sum(sharedIn(turn), ({ redrawn }) => (isJsonObject(redrawn) ? totalOf(redrawn) : 0))),
  ),
  counted('unwritten', 'queries for which a writer of documents had none', ({ turns }) =>
    sum(turns, (turn) => sharedIn(turn).filter(({ unwritten }) => unwritten !== undefined).length),
  ),
];

/** The names of all metrics. */
export const metricNames: readonly string[] = metrics.map(({ name }) => name);

/** A reward component as a metric: the score of its last place. */
function scored(name: string, reward: EpisodeReward): Metric {
  return {
    name,
    says: reward.says,
    measure(view) {
      const result = reward.score(view);
      return typeof result === 'object' && result !== null && 'next' in result
        ? { unscored: `${reward.name} asks a judge` }
        : scoreOf(result);
    },
  };
}

/** Something that is counted. */
function counted(name: string, says: string, count: (view: EpisodeView) => number): Metric {
  return { name, says, measure: (view) => ({ value: count(view) }) };
}

/** What services said of the replies of a turn as a whole. */
function sharedIn({ replies }: TurnView): readonly JsonObject[] {
  return replies.map(({ truth }) => truth?.shared).filter((shared) => isJsonObject(shared));
}

function totalOf(counts: JsonObject): number {
  return sum(Object.values(counts), (count) => (typeof count === 'number' ? count : 0));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
