/** Quantiles of the normal distribution at .975 (two-sided 5 %) and .8 (power 80 %), added: Cohen 1988. */
const TWO_SIDED_5_POWER_80 = 1.959964 + 0.841621;

/**
 * The smallest paired difference of means that `tasks` tasks show with power 80 % in a two-sided test at 5 %, when a
 * share `changed` of them change between right and wrong: 2.80 sqrt(changed / tasks). 357 tasks, .2: 6.6 points.
 */
export function detectableDifference(tasks: number, changed: number): number {
  return TWO_SIDED_5_POWER_80 * Math.sqrt(changed / tasks);
}
