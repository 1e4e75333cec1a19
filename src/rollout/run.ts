import type { Clock } from '../core/index.ts';
import type { Env } from '../episode/index.ts';
import type { Trajectory } from '../log/index.ts';
import type { Policy } from '../policies/index.ts';
import { environments, type Environments } from './environments.ts';
import { type EpisodeKey, keyText } from './episode-key.ts';
import type { Patience } from './patience.ts';
import { play } from './play.ts';
import { policySeed, worldSeed } from './seeds.ts';

/** One cell of a run: a policy on an environment, every task so many times. */
export interface RunPlan {
  /** The cell's id, written into every trajectory. */
  readonly cell: string;
  readonly policy: Policy;
  /** Opens an environment of the cell. Called at most `concurrency` times; each is used by one episode at a time. */
  readonly openEnv: () => Promise<Env>;
  /** In the order in which they are started. */
  readonly taskIds: readonly string[];
  /** Episodes a task: a group. They share the world's seed and differ in the policy's. */
  readonly rollouts: number;
  readonly seed: number;
  /** Episodes under way at a time, 1 or more. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly patience?: Patience | undefined;
  /** Cancels: episodes under way are given up, finished ones have been yielded. */
  readonly signal?: AbortSignal | undefined;
  /** Keys, as {@link keyText} writes them, of episodes that an earlier run has finished: they are not played again. */
  readonly finished?: ReadonlySet<string> | undefined;
}

/**
 * Plays every episode of a cell that is not finished and yields each as it ends: in task order when one is played at a
 * time. An episode that was given up by the signal is not yielded, so that a resumed run plays it. What an author's code
 * throws ends the run, after the episodes under way were given up.
 */
export async function* run(plan: RunPlan): AsyncGenerator<Trajectory> {
  const stop = new AbortController();
  const signal = plan.signal === undefined ? stop.signal : AbortSignal.any([plan.signal, stop.signal]);
  const envs = environments(plan.openEnv);
  const underWay = new Map<EpisodeKey, Promise<Ended>>();
  try {
    for (const key of pendingKeys(plan)) {
      if (signal.aborted) break;
      if (underWay.size >= plan.concurrency) yield* firstOf(underWay);
      underWay.set(key, playKey(plan, key, { envs, signal }));
    }
    while (underWay.size > 0) yield* firstOf(underWay);
  } finally {
    stop.abort();
    await Promise.allSettled(underWay.values());
    await envs.close();
  }
}

/** The episodes that a plan still has to play: task by task, rollout by rollout. */
export function pendingKeys({ cell, taskIds, rollouts, finished }: RunPlan): readonly EpisodeKey[] {
  const numbers = Array.from({ length: rollouts }, (_, rollout) => rollout);
  const keys = taskIds.flatMap((task) => numbers.map((rollout) => ({ cell, task, rollout })));
  return finished === undefined ? keys : keys.filter((key) => !finished.has(keyText(key)));
}

/** An episode that has ended; `null` when it was given up. */
interface Ended {
  readonly key: EpisodeKey;
  readonly trajectory: Trajectory | null;
}

async function playKey(plan: RunPlan, key: EpisodeKey, { envs, signal }: Means): Promise<Ended> {
  const { policy, seed, clock, patience } = plan;
  const { cell, task, rollout } = key;
  const own = policySeed(seed, task, rollout);
  const trajectory = await envs.use((env) =>
    play(env, policy, {
      taskId: task,
      worldSeed: worldSeed(seed, task),
      policySeed: own,
      clock,
      patience,
      signal,
      meta: { cell, policy: policy.name, rollout, policySeed: own },
    }),
  );
  return { key, trajectory: wasGivenUp(trajectory) ? null : trajectory };
}

function wasGivenUp({ log }: Trajectory): boolean {
  const last = log.entries.at(-1);
  return last?.type === 'truncate' && last.reason === 'aborted';
}

interface Means {
  readonly envs: Environments;
  readonly signal: AbortSignal;
}

async function* firstOf(underWay: Map<EpisodeKey, Promise<Ended>>): AsyncGenerator<Trajectory> {
  const { key, trajectory } = await Promise.race(underWay.values());
  underWay.delete(key);
  if (trajectory !== null) yield trajectory;
}
