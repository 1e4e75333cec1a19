import { fail, isPromise, stops, type Maybe, type Rewards, type Score } from '../core/index.ts';
import { closeTrajectory, type Recorded, type Scoring, type Trajectory } from '../log/index.ts';
import { fold, scoreOf, type Columns, type EpisodeView, type Reward, type Scoreable } from '../rewards/index.ts';
import { drive } from './drive.ts';
import type { Env } from './env.ts';
import { Environment } from './environment.ts';
import { recordedOf } from './recorded.ts';
import { replayOn } from './replay.ts';
import { isAsking, judgeJob, unscoredBy } from './scoring.ts';
import type { Setting } from './setting.ts';
import { rowDigests } from './write-log.ts';

/**
 * Scores the rewards of group scope: each fills the last place of every episode of the group, in the order of its rollouts.
 * A masked episode takes no part and comes back as it is, as do all where the pipeline has no reward of group scope.
 * @param env Any environment of the kind that played them: its pipeline scores, its judges answer.
 */
export async function scoreGroup(env: Env, group: readonly Trajectory[]): Promise<readonly Trajectory[]> {
  if (!(env instanceof Environment))
    return fail('params/invalid', 'scoreGroup: the environment was not made by makeEnv');
  const { setting } = env;
  const rewards = setting.pipeline.rewards.filter((reward) => reward.scope === 'group');
  const played = group.map((trajectory) => ({ trajectory, ...replayOn(setting, trajectory, 'trust') }));
  const counted = played.filter(({ view }) => stops[view.stop].scored);
  if (rewards.length === 0 || counted.length === 0) return group;
  const views = counted.map(({ view }) => view);
  const asked = await Promise.all(rewards.map((reward) => scoresOf(setting, reward, views)));
  const filled = new Map(rewards.map(({ name }, index) => [name, asked[index]?.places ?? []]));
  const judged = Object.fromEntries(rewards.map(({ name }, index) => [name, asked[index]?.recorded ?? []]));
  return played.map((member) => {
    const at = counted.indexOf(member);
    if (at < 0) return member.trajectory;
    const rewardsOfMember = fold(setting.pipeline, closed(setting, member.rewards, { places: filled, at }));
    return rescored(member.trajectory, rewardsOfMember, judged);
  });
}

type GroupReward = Extract<Reward, { scope: 'group' }>;

/** A group reward's places, one a member, and what its judge replied. */
interface GroupPlaces {
  readonly places: readonly (Score | null)[];
  readonly recorded: readonly Recorded[];
}

/** The judge of a group is told of its first member's task and gold: members share them. */
async function scoresOf(setting: Setting, reward: GroupReward, views: readonly EpisodeView[]): Promise<GroupPlaces> {
  const result = reward.score(views);
  const [first] = views;
  if (!isAsking(result)) return { places: checked(reward, result, views.length), recorded: [] };
  if (first === undefined) return { places: [], recorded: [] };
  const subject = { task: first.task, gold: first.gold, options: {} };
  const job = judgeJob(setting, subject, { generator: result, seed: 0, turn: 0, label: reward.name });
  const driven: Maybe<void> = drive([job], setting.world, new AbortController().signal);
  if (isPromise(driven)) await driven;
  const { outcome } = job;
  const recorded = recordedOf(job.came);
  if (outcome !== null && 'threw' in outcome) throw outcome.threw;
  if (outcome !== null && 'done' in outcome) return { places: checked(reward, outcome.done, views.length), recorded };
  const why = outcome !== null && 'failed' in outcome ? unscoredBy(outcome.failed) : 'no judge answered';
  return { places: views.map(() => ({ unscored: why })), recorded };
}

function checked(reward: Reward, scores: readonly Scoreable[], count: number): readonly (Score | null)[] {
  if (scores.length === count) return scores.map(scoreOf);
  return fail('reward/uneven-columns', `${reward.name} gave ${scores.length} scores to a group of ${count}`);
}

/** The raw columns of a member, with the last place of each group reward filled. */
function closed(
  { pipeline }: Setting,
  own: Rewards,
  { places, at }: { readonly places: ReadonlyMap<string, readonly (Score | null)[]>; readonly at: number },
): Columns {
  const columns: Columns = {};
  for (const { name } of pipeline.rewards) {
    const column = own.columns[name] ?? [];
    const scores = places.get(name);
    columns[name] = scores === undefined ? column : column.with(column.length - 1, scores[at] ?? null);
  }
  return columns;
}

function rescored(trajectory: Trajectory, rewards: Rewards, group: Scoring['group']): Trajectory {
  const { log, sealed, scorings, meta } = trajectory;
  const [scoring, ...others] = scorings;
  if (scoring === undefined) return trajectory;
  const own = { ...scoring, group, rewards, digests: rowDigests(rewards) };
  return closeTrajectory({ log, sealed, scorings: [own, ...others] }, meta);
}
