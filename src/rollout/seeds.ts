import { Rng } from '../core/index.ts';

/**
 * The seed of a task's world: shared by all rollouts of the task and by all policies, so that what is compared met the
 * same noise. `reset` gets it.
 */
export function worldSeed(runSeed: number, taskId: string): number {
  return streamOf(runSeed, taskId).fork('world').seed();
}

/** The seed of a policy's own draws: the rollout's number, from 0, is added. */
export function policySeed(runSeed: number, taskId: string, rollout: number): number {
  return streamOf(runSeed, taskId).fork('policy', rollout).seed();
}

function streamOf(runSeed: number, taskId: string): Rng {
  return Rng.of(runSeed).fork('task').fork(taskId);
}
