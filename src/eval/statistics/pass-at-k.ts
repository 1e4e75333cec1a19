/**
 * The chance that at least one of `k` rollouts drawn from a task's `rollouts` is right, when `right` of them are:
 * 1 - C(n-c, k) / C(n, k), unbiased, as the product of Chen et al. 2021 (Codex), which never forms the binomials.
 * `null` when there are fewer than `k` rollouts.
 */
export function passAtK({ rollouts, right, k }: PassAtK): number | null {
  if (rollouts < k) return null;
  if (rollouts - right < k) return 1;
  let missed = 1;
  for (let n = rollouts - right + 1; n <= rollouts; n += 1) missed *= 1 - k / n;
  return 1 - missed;
}

/** What {@link passAtK} counts, of one task. */
export interface PassAtK {
  readonly rollouts: number;
  readonly right: number;
  /** At least 1. */
  readonly k: number;
}
