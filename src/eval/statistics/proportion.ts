/** A share of things that are either so or not, with its interval. */
export interface Proportion {
  readonly share: number;
  readonly interval: readonly [low: number, high: number];
  /** How many were asked, at least one. */
  readonly of: number;
}

/** The normal distribution's .975 quantile: two-sided 95 %. */
const Z = 1.959964;

/**
 * `some` of `of`, with Wilson's score interval at 95 % (Wilson 1927): it keeps its level near 0 and 1, where the normal
 * one has no width. `null` of none.
 */
export function proportion(some: number, of: number): Proportion | null {
  if (of === 0) return null;
  const share = some / of;
  const shrink = 1 + (Z * Z) / of;
  const centre = (share + (Z * Z) / (2 * of)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return { share, interval: [Math.max(0, centre - half), Math.min(1, centre + half)], of };
}
