import type { Measured } from './measure.ts';
import { meanOf } from './statistics/index.ts';

/** Episodes by task, in the order of the episodes. */
export function groupsOf(episodes: readonly Measured[]): ReadonlyMap<string, readonly Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const episode of episodes) {
    const group = groups.get(episode.task);
    if (group === undefined) groups.set(episode.task, [episode]);
    else group.push(episode);
  }
  return groups;
}

/**
 * The mean of a metric over the rollouts of each task. Rollouts to which it does not apply, or that are masked, are left
 * out; a task of which none is left has no mean.
 */
export function taskMeans(episodes: readonly Measured[], metric: string): ReadonlyMap<string, number> {
  const means = new Map<string, number>();
  for (const [task, group] of groupsOf(episodes)) {
    const values = group.map((episode) => episode.values[metric] ?? null).filter((value) => value !== null);
    if (values.length > 0) means.set(task, meanOf(values));
  }
  return means;
}
