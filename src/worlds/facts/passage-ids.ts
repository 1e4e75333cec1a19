import { Rng } from '../../core/index.ts';
import type { WorldSpec } from '../world.ts';
import { ordinalOf, standingAt, type Place } from './layout.ts';
import { permutation, type Permutation } from './permutation.ts';

/** Crockford's base 32: no letter that looks like a digit. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Ten bits: a permutation of 2^20 numbers, which is as many as a world may have passages. */
const HALF_BITS = 10;
const PATTERN = /^p[0-9a-hjkmnp-tv-z]{4}$/;

/** The id of an article: `p` and four digits in base 32, of which none tells province, kind or place in the file. */
export function passageIdOf(spec: WorldSpec, province: number, index: number): string {
  const number = orderOf(spec.seed).forth(ordinalOf(spec, province, index));
  const digit = (shift: number): string => DIGITS.charAt((number >>> shift) & 31);
  return `p${digit(15)}${digit(10)}${digit(5)}${digit(0)}`;
}

/** Where the article of an id stands; `undefined` for an id that is none of this world. */
export function placeOf(spec: WorldSpec, id: string): Place | undefined {
  if (!PATTERN.test(id)) return undefined;
  let number = 0;
  for (const digit of id.slice(1)) number = (number << 5) | DIGITS.indexOf(digit);
  const ordinal = orderOf(spec.seed).back(number);
  return ordinal < spec.size ? standingAt(spec, ordinal) : undefined;
}

let latest: { readonly seed: number; readonly order: Permutation } | undefined;

/** The order of a seed. The one asked for last is kept: it is asked for with every id. */
function orderOf(seed: number): Permutation {
  if (latest?.seed !== seed) latest = { seed, order: permutation(Rng.of(seed).fork('passage ids'), HALF_BITS) };
  return latest.order;
}
