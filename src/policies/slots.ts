/** So many at a time; the others wait in the order in which they came. */
export interface Slots {
  take(): Promise<void>;
  free(): void;
}

/** Makes `count` free slots, at least 1. */
export function slotsOf(count: number): Slots {
  const queue: (() => void)[] = [];
  let left = count;
  return {
    take() {
      if (left === 0) return new Promise((resolve) => queue.push(resolve));
      left -= 1;
      return Promise.resolve();
    },
    free() {
      const next = queue.shift();
      if (next === undefined) left += 1;
      else next();
    },
  };
}
