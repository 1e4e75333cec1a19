import { DRAWS, type Bootstrap } from './bootstrap.ts';

/**
 * Two-sided p-value of "the mean difference is zero", by random sign flips (Fisher 1935; Phipson and Smyth 2010 for the
 * one added above and below): the share of draws at least as far from zero as what was seen. It keeps its level in small
 * samples with few changed tasks, where a p-value read off the bootstrap is too small. At least 1 / (draws + 1).
 */
export function signFlip(differences: readonly number[], { rng, draws = DRAWS }: Bootstrap): number {
  const changed = Float64Array.from(differences.filter((difference) => difference !== 0));
  const seen = Math.abs(sumOf(changed)) - 1e-12;
  let atLeast = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const difference of changed) sum += rng.next() < 0.5 ? difference : -difference;
    if (Math.abs(sum) >= seen) atLeast += 1;
  }
  return (atLeast + 1) / (draws + 1);
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
