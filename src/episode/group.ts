import { fail, isPromise, type Maybe, type Rewards, type Score } from '../core/index.ts';
import { fold, scoreOf, type Columns, type EpisodeView, type Reward, type Scoreable } from '../rewards/index.ts';
import { drive } from './drive.ts';
import type { Setting } from './setting.ts';
import { isAsking, judgeJob } from './scoring.ts';

/** One episode of a group: what rewards see of it, and what it earned on its own. */
export interface Member {
  readonly view: EpisodeView;
  readonly rewards: Rewards;
}

/**
 * Scores the rewards of group scope: each fills the last place of every member. Members in the order of their rollouts.
 * An episode that is masked takes no part, and its rewards come back as they are.
 */
export async function scoreGroup(
  setting: Setting,
  members: readonly Member[],
  signal: AbortSignal,
): Promise<readonly Rewards[]> {
  const rewards = setting.pipeline.rewards.filter((reward) => reward.scope === 'group');
  const counted = members.filter(({ rewards: own }) => !isMaskedTotal(own));
  if (rewards.length === 0 || counted.length === 0) return members.map((member) => member.rewards);
  const places = new Map<string, readonly (Score | null)[]>();
  for (const reward of rewards)
    places.set(reward.name, await scoresOf(setting, { reward, views: counted.map(({ view }) => view) }, signal));
  return members.map((member) => {
    const at = counted.indexOf(member);
    return at < 0 ? member.rewards : fold(setting.pipeline, closed(setting, member.rewards, { places, at }));
  });
}

interface Asked {
  readonly reward: Extract<Reward, { scope: 'group' }>;
  readonly views: readonly EpisodeView[];
}

async function scoresOf(
  setting: Setting,
  { reward, views }: Asked,
  signal: AbortSignal,
): Promise<readonly (Score | null)[]> {
  const result = reward.score(views);
  const [first] = views;
  if (!isAsking(result)) return checked(reward, result, views.length);
  if (first === undefined) return [];
  const job = judgeJob(setting, first, { generator: result, turn: 0, label: reward.name });
  const driven: Maybe<void> = drive([job], setting.world, signal);
  if (isPromise(driven)) await driven;
  const { outcome } = job;
  if (outcome !== null && 'done' in outcome) return checked(reward, outcome.done, views.length);
  if (outcome !== null && 'threw' in outcome) throw outcome.threw;
  const why =
    outcome !== null && 'failed' in outcome
      ? `${outcome.failed.service}: ${outcome.failed.failure.code}`
      : 'the judge did not answer';
  return views.map(() => ({ unscored: why }));
}

function checked(reward: Reward, scores: readonly Scoreable[], count: number): readonly (Score | null)[] {
  if (scores.length !== count)
    fail('reward/uneven-columns', `${reward.name} gave ${scores.length} scores to a group of ${count}`);
  return scores.map(scoreOf);
}

/** The raw columns of a member, with the last place of each group reward filled. */
function closed(
  setting: Setting,
  own: Rewards,
  group: { places: ReadonlyMap<string, readonly (Score | null)[]>; at: number },
): Columns {
  const columns: Columns = {};
  for (const { name } of setting.pipeline.rewards) {
    const column = own.columns[name] ?? [];
    const score = group.places.get(name);
    columns[name] = score === undefined ? column : column.with(column.length - 1, score[group.at] ?? null);
  }
  return columns;
}

function isMaskedTotal({ total }: Rewards): boolean {
  return 'unscored' in total && total.unscored.startsWith('masked:');
}
