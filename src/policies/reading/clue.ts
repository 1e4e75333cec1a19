/** A sign that something is what is looked for: what it weighs, and how strongly it is there. */
export interface Clue<T> {
  readonly name: string;
  readonly weight: number;
  readonly of: (lead: T) => number | boolean;
}

/** What all clues together say: the sum of strength times weight; a clue that holds or not has strength 1 or 0. */
export function weigh<T>(clues: readonly Clue<T>[], lead: T): number {
  let sum = 0;
  for (const { weight, of } of clues) sum += weight * Number(of(lead));
  return sum;
}

/** What all clues say of the strongest of several leads; undefined where there is none. */
export function weighBest<T>(clues: readonly Clue<T>[], leads: readonly T[]): number | undefined {
  let best: number | undefined;
  for (const lead of leads) {
    const weight = weigh(clues, lead);
    if (best === undefined || weight > best) best = weight;
  }
  return best;
}
