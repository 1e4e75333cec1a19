/** Lowest and highest value. */
export type Interval = readonly [low: number, high: number];

/** The budgets of an episode, as far as bounds of rewards depend on them. */
export interface EpisodeLimits {
  /** Turns of the policy. */
  readonly turns: number;
  /** Turns without a valid action. */
  readonly invalid: number;
  /** Calls by service; a service that is not listed has no limit of its own. */
  readonly calls: { readonly [service: string]: number };
}

/** What is known of a column before anybody plays. */
export interface Bounds {
  /** Of one place that holds a value. */
  readonly place: Interval;
  /** How many places can hold a value: 1 for episode and group scope. */
  readonly places: number;
  /** Of the sum over an episode, in which a place that does not apply counts as 0. */
  readonly sum: Interval;
}

/** The interval with 0 in it: what a place that may not apply adds to a sum. */
export function withZero([low, high]: Interval): Interval {
  return [Math.min(low, 0), Math.max(high, 0)];
}

/** The interval of a multiple. */
export function scaled([low, high]: Interval, factor: number): Interval {
  return factor < 0 ? [high * factor, low * factor] : [low * factor, high * factor];
}

/** The interval of a sum. */
export function added(a: Interval, b: Interval): Interval {
  return [a[0] + b[0], a[1] + b[1]];
}

/** The interval of a product. */
export function multiplied(a: Interval, b: Interval): Interval {
  const corners = [a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]];
  return [Math.min(...corners), Math.max(...corners)];
}

/** What one place adds to a sum: for a column of a single place that is its sum, which knows whether it always applies. */
export function onePlace({ place, places, sum }: Bounds): Interval {
  return places === 1 ? sum : withZero(place);
}

/** The sum over an episode when each place may lose any share of its value, or all of it. */
export function partial({ place, places, sum }: Bounds): Interval {
  const [low, high] = place;
  if (low >= 0) return [0, Math.max(sum[1], 0)];
  if (high <= 0) return [Math.min(sum[0], 0), 0];
  return [places * low, places * high];
}
