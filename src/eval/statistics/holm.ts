/**
 * P-values adjusted for having declared several comparisons, in the order given: Holm's step-down method (1979).
 * The i-th smallest of m (from 0) is multiplied by m - i, made no smaller than the one before it, and capped at 1.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const order = pValues.map((p, at) => ({ p, at })).toSorted((x, y) => x.p - y.p);
  const adjusted = pValues.map(() => 1);
  let floor = 0;
  order.forEach(({ p, at }, rank) => {
    floor = Math.max(floor, Math.min(1, p * (pValues.length - rank)));
    adjusted[at] = floor;
  });
  return adjusted;
}
