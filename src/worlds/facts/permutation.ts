import { finish, type Rng } from '../../core/index.ts';

/** A keyed order of the numbers below a power of four, that can be undone. */
export interface Permutation {
  readonly forth: (number: number) => number;
  readonly back: (number: number) => number;
}

const ROUNDS = 4;

/**
 * A Feistel network of four rounds over `2 * halfBits` bits (Luby and Rackoff 1988), with the finaliser of MurmurHash3 as
 * its round function: neighbours land far apart, and the key decides where.
 * @param halfBits Bits of a half, 1 to 15.
 */
export function permutation(key: Rng, halfBits: number): Permutation {
  const mask = (1 << halfBits) - 1;
  const keys = Array.from({ length: ROUNDS }, (_, round) => key.fork('round', round).seed());
  const walk = (number: number, order: readonly number[]): number => {
    let left = number >>> halfBits;
    let right = number & mask;
    for (const word of order) [left, right] = [right, left ^ (finish(right ^ word) & mask)];
    // the last swap is undone, so that the same walk with the keys turned round leads back
    return (right << halfBits) | left;
  };
  const turned = keys.toReversed();
  return { forth: (number) => walk(number, keys), back: (number) => walk(number, turned) };
}
