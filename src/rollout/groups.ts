import { isScored } from '../core/index.ts';
import { type Env, scoreGroup } from '../episode/index.ts';
import { keyOf, type Trajectory } from '../log/index.ts';

/** The rollouts of each task, as they end. */
export interface Groups {
  /**
   * Takes an episode that has ended and gives those whose reward is now known: itself; nothing, when its reward waits for
   * the rest of its group; or, with the last of the group, all that waited.
   */
  admit(ended: Trajectory): Promise<readonly Trajectory[]>;
}

/** What groups are made of. */
export interface GroupOptions {
  /** Any environment of the cell: its pipeline scores, its judges answer. */
  readonly env: Env;
  /** Members of a group. */
  readonly rollouts: number;
  /** Members of incomplete groups that an earlier run finished: the others are scored with them, and they are not given again. */
  readonly earlier: readonly Trajectory[];
}

/** Begins the groups of a cell. */
export function groups({ env, rollouts, earlier }: GroupOptions): Groups {
  const ended = new Map<string, readonly Trajectory[]>();
  const join = (member: Trajectory): readonly Trajectory[] => {
    const { id } = member.log.task;
    const group = [...(ended.get(id) ?? []), member];
    if (group.length < rollouts) ended.set(id, group);
    else ended.delete(id);
    return group;
  };
  for (const member of earlier) join(member);
  return {
    async admit(member) {
      const group = join(member).toSorted((x, y) => keyOf(x).rollout - keyOf(y).rollout);
      if (group.length < rollouts) return waits(member) ? [] : [member];
      if (!group.some(waits)) return [member];
      const scored = await scoreGroup(env, group);
      return scored.filter((_, at) => group[at] === member || waits(group[at]));
    },
  };
}

/** Judges have answered when an episode ends, so what is still pending waits for its group. */
function waits(member: Trajectory | undefined): boolean {
  const total = member?.scorings[0]?.rewards.total;
  return total !== undefined && !isScored(total) && total.pending === true;
}
