import { fail, type JsonObject } from '../core/index.ts';
import type { Trajectory } from './entry.ts';

/** Which episode of a run this is: the same key is played once, however often the run is resumed. */
export interface EpisodeKey {
  /** The cell's id: a policy and a level of every factor. */
  readonly cell: string;
  readonly task: string;
  /** From 0. */
  readonly rollout: number;
}

/** One string for one key. */
export function keyText({ cell, task, rollout }: EpisodeKey): string {
  return JSON.stringify([cell, task, rollout]);
}

/** The key that a run wrote into a trajectory's meta. */
export function keyOf({ log, meta, contentHash }: Trajectory): EpisodeKey {
  const { cell, rollout } = meta satisfies JsonObject;
  if (typeof cell !== 'string' || typeof rollout !== 'number') {
    return fail(
      'run/no-key',
      `episode ${contentHash.slice(0, 12)}: its meta says neither cell nor rollout: no run wrote it`,
    );
  }
  return { cell, task: log.task.id, rollout };
}
