/** How many groups could teach a group-relative trainer something. */
export interface Signal {
  /** Share of `groups` whose totals are not all equal; `null` without groups. */
  readonly share: number | null;
  /** Groups with at least two scored rollouts: the others have nothing to be compared with. */
  readonly groups: number;
}

/** Counts groups by the totals of their scored rollouts. Totals within 1e-9 are equal: parts fold to the total that closely. */
export function signalOf(groups: readonly (readonly number[])[]): Signal {
  const comparable = groups.filter((totals) => totals.length >= 2);
  const varied = comparable.filter(varies).length;
  return { share: comparable.length === 0 ? null : varied / comparable.length, groups: comparable.length };
}

function varies(totals: readonly number[]): boolean {
  const [first = 0] = totals;
  return totals.some((total) => Math.abs(total - first) > 1e-9);
}
