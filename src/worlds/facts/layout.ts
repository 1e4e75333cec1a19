import type { Kind } from '../entity.ts';
import type { WorldSpec } from '../world.ts';

/** Entities of each kind among 200, in file order: as many links point at a kind as its entities can bear. */
const shares: readonly (readonly [Kind, number])[] = [
  ['person', 72],
  ['family', 6],
  ['place', 26],
  ['organisation', 24],
  ['work', 38],
  ['event', 14],
  ['product', 12],
  ['species', 8],
];

const USUAL_SIZE = 200;

/** Consecutive numbers of entities in a province: `from` to before `end`. */
export interface Range {
  readonly from: number;
  readonly end: number;
}

/** Where an entity stands: the number of its province, and its own number there. */
export interface Place {
  readonly province: number;
  readonly index: number;
}

/** How many provinces a world has: one for each 200 passages, rounded. An input of every link that leaves a province. */
export function provinceCount({ size }: Pick<WorldSpec, 'size'>): number {
  return Math.max(1, Math.floor((size + USUAL_SIZE / 2) / USUAL_SIZE));
}

/** Passages of a province, 150 to 299: all have as many, or one more. */
export function provinceSize(spec: WorldSpec, number: number): number {
  const count = provinceCount(spec);
  return Math.floor(spec.size / count) + (number < spec.size % count ? 1 : 0);
}

/** Where an entity's article stands in the file, from 0. */
export function ordinalOf(spec: WorldSpec, number: number, index: number): number {
  const count = provinceCount(spec);
  return number * Math.floor(spec.size / count) + Math.min(number, spec.size % count) + index;
}

/** Where the entity stands whose article has this ordinal in the file. */
export function standingAt(spec: WorldSpec, ordinal: number): Place {
  const count = provinceCount(spec);
  const least = Math.floor(spec.size / count);
  const larger = spec.size % count;
  const inLarger = larger * (least + 1);
  if (ordinal < inLarger) return { province: Math.floor(ordinal / (least + 1)), index: ordinal % (least + 1) };
  const rest = ordinal - inLarger;
  return { province: larger + Math.floor(rest / least), index: rest % least };
}

/** The numbers that the entities of a kind have in a province of so many. */
export function rangeOf(kind: Kind, size: number): Range {
  let before = 0;
  for (const [name, share] of shares) {
    if (name === kind) return { from: scaled(before, size), end: scaled(before + share, size) };
    before += share;
  }
  return { from: size, end: size };
}

/** What the entity of a number is in a province of so many. */
export function kindAt(index: number, size: number): Kind {
  let before = 0;
  for (const [kind, share] of shares) {
    before += share;
    if (index < scaled(before, size)) return kind;
  }
  throw new RangeError(`no entity ${index} among ${size}`);
}

function scaled(share: number, size: number): number {
  return Math.floor((share * size + USUAL_SIZE / 2) / USUAL_SIZE);
}
