import { exp } from '../../core/index.ts';
import { solved } from './linear-system.ts';

/** A row of features, and which of two sides it is of. */
export interface Observed {
  readonly features: readonly number[];
  readonly isPositive: boolean;
}

/** Pulls standardised weights towards 0, as one prior observation would: the usual default (C = 1). The intercept is free. */
const L2 = 1;
const STEPS = 25;
const CLOSE_ENOUGH = 1e-6;

/**
 * Logistic regression on standardised features, by Newton's method with an L2 penalty. What comes back gives the log-odds
 * of the positive side for a row of features. `rows` are of equal length and of both sides.
 */
export function logistic(rows: readonly Observed[]): (features: readonly number[]) => number {
  const standard = standardOf(rows.map(({ features }) => features));
  const points = rows.map(({ features }) => Float64Array.from([1, ...standard(features)]));
  const sides = rows.map(({ isPositive }) => (isPositive ? 1 : 0));
  let weights = new Float64Array(points[0]?.length ?? 0);
  for (let step = 0; step < STEPS; step += 1) {
    const change = newtonStep(points, sides, weights);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (change.every((one) => Math.abs(one) < CLOSE_ENOUGH)) break;
  }
  return (features) => dot(weights, Float64Array.from([1, ...standard(features)]));
}

/** The step that maximises the penalised likelihood's quadratic model: (X'WX + L2) step = X'(y - p) - L2 weights. */
function newtonStep(points: readonly Float64Array[], sides: readonly number[], weights: Float64Array): Float64Array {
  const size = weights.length;
  const curvature = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(size);
    row[at] = at === 0 ? 1e-9 : L2;
    return row;
  });
  const slope = weights.map((weight, at) => (at === 0 ? 0 : -L2 * weight));
  for (const [at, point] of points.entries()) {
    const chance = 1 / (1 + exp(-dot(weights, point)));
    addScaled(slope, point, (sides[at] ?? 0) - chance);
    const weight = chance * (1 - chance);
    for (const [row, value] of point.entries()) addScaled(curvature[row], point, weight * value);
  }
  return solved(curvature, slope);
}

function addScaled(to: Float64Array | undefined, what: Float64Array, by: number): void {
  if (to === undefined) return;
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] ?? 0) + by * (what[at] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** Each feature less its mean, in standard deviations; one that never changes is 0. */
function standardOf(rows: readonly (readonly number[])[]): (features: readonly number[]) => readonly number[] {
  const scales = (rows[0] ?? []).map((_, column) => {
    const values = rows.map((row) => row[column] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  return (features) =>
    scales.map(({ mean, deviation }, at) => (deviation === 0 ? 0 : ((features[at] ?? 0) - mean) / deviation));
}
