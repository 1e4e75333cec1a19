import type { Example } from '../core/index.ts';

/** Lists as one, mixed as evenly; of two that stand as far along their lists, the one of the earlier list comes first. */
export function mixed(lists: readonly (readonly Example[])[]): readonly Example[] {
  return lists
    .flatMap((list) => list.map((example, at) => ({ example, at, count: list.length })))
    .toSorted((one, other) => (2 * one.at + 1) * other.count - (2 * other.at + 1) * one.count)
    .map(({ example }) => example);
}
