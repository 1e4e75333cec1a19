import type { Clock, JsonObject } from '../core/index.ts';
import type { Env } from '../episode/index.ts';
import { type EpisodeKey, keyText, type Trajectory } from '../log/index.ts';
import type { Policy } from '../policies/index.ts';
import { type Groups, groups } from './groups.ts';
import type { Patience } from './patience.ts';
import { pauses } from './pauses.ts';
import { play } from './play.ts';
import { policySeed, worldSeed } from './seeds.ts';

/** One cell of a run: a policy on an environment, every task so many times. */
export interface RunPlan {
  /** The cell's id, written into every trajectory. */
  readonly cell: string;
  readonly policy: Policy;
  /** As many episodes are under way at a time, each in an environment of its own. At least one; the caller closes them. */
  readonly envs: readonly Env[];
  /** In the order in which they are started. */
  readonly taskIds: readonly string[];
  /** Episodes a task: a group. They share the world's seed and differ in the policy's. */
  readonly rollouts: number;
  readonly seed: number;
  /** What every reset is told, such as the trainer's step for a curriculum. Default: nothing. */
  readonly resetOptions?: JsonObject | undefined;
  readonly clock: Clock;
  /** Default: see `PATIENCE`. */
  readonly patience?: Patience | undefined;
  /** Cancels: episodes under way are given up, finished ones have been yielded. */
  readonly signal?: AbortSignal | undefined;
  /** Keys, as {@link keyText} writes them, of episodes that an earlier run has finished: they are not played again. */
  readonly finished?: ReadonlySet<string> | undefined;
  /** Those of them whose groups are not complete: what a group is scored for, it is scored for with them. */
  readonly incomplete?: readonly Trajectory[] | undefined;
}

/**
 * Plays every episode of a cell that is not finished and yields each as it ends: in task order when there is one
 * environment; those that are scored as a group when their group has ended. An episode that the signal ended is not
 * yielded, so that a resumed run plays it. What an author's code throws ends the run, after the episodes under way were
 * given up.
 */
export async function* run(plan: RunPlan): AsyncGenerator<Trajectory> {
  const [first] = plan.envs;
  if (first === undefined) throw new RangeError('run: there is no environment to play in');
  const stop = new AbortController();
  const signal = plan.signal === undefined ? stop.signal : AbortSignal.any([plan.signal, stop.signal]);
  const grouped = groups({ env: first, rollouts: plan.rollouts, earlier: plan.incomplete ?? [] });
  const idle = [...plan.envs];
  const underWay = new Map<Env, Promise<Ended>>();
  // a signal that hundreds listen to looks like a leak: each episode has one of its own
  const stops = new Set<AbortController>();
  const stopAll = () => stops.forEach((one) => one.abort());
  signal.addEventListener('abort', stopAll, { once: true });
  const pause = pauses(plan.clock);
  try {
    for (const key of pendingKeys(plan)) {
      const env = idle.pop() ?? (yield* firstOf(underWay, grouped));
      await pause();
      if (signal.aborted) break;
      const ended = playKey(plan, key, { env, stops });
      // it may fail while the reader is away: whoever waits for it next hears of it
      ended.catch(() => {});
      underWay.set(env, ended);
    }
    while (underWay.size > 0) yield* firstOf(underWay, grouped);
  } finally {
    stop.abort();
    await Promise.allSettled(underWay.values());
  }
}

/** The episodes that a plan still has to play: task by task, rollout by rollout. */
export function pendingKeys(plan: Pick<RunPlan, 'cell' | 'taskIds' | 'rollouts' | 'finished'>): readonly EpisodeKey[] {
  const { cell, taskIds, rollouts, finished } = plan;
  const numbers = Array.from({ length: rollouts }, (_, rollout) => rollout);
  const keys = taskIds.flatMap((task) => numbers.map((rollout) => ({ cell, task, rollout })));
  return finished === undefined ? keys : keys.filter((key) => !finished.has(keyText(key)));
}

/** An episode that has ended. */
interface Ended {
  readonly env: Env;
  readonly trajectory: Trajectory;
}

async function playKey(
  { policy, seed, resetOptions, clock, patience }: RunPlan,
  { cell, task, rollout }: EpisodeKey,
  { env, stops }: { readonly env: Env; readonly stops: Set<AbortController> },
): Promise<Ended> {
  const stop = new AbortController();
  stops.add(stop);
  const own = policySeed(seed, task, rollout);
  const meta = { cell, policy: policy.name, rollout, policySeed: own };
  const seeds = { worldSeed: worldSeed(seed, task), policySeed: own };
  try {
    const { signal } = stop;
    const options = { taskId: task, ...seeds, resetOptions, clock, patience, signal, meta };
    return { env, trajectory: await play(env, policy, options) };
  } finally {
    stops.delete(stop);
  }
}

/** Waits for the first episode to end, yields what is scored with it unless it was given up, and returns its environment. */
async function* firstOf(underWay: Map<Env, Promise<Ended>>, grouped: Groups): AsyncGenerator<Trajectory, Env> {
  const { env, trajectory } = await Promise.race(underWay.values());
  underWay.delete(env);
  if (!wasGivenUp(trajectory)) yield* await grouped.admit(trajectory);
  return env;
}

function wasGivenUp({ log }: Trajectory): boolean {
  const last = log.entries.at(-1);
  return last?.type === 'truncate' && last.reason === 'aborted';
}
