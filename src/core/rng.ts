import seedrandom from 'seedrandom';
import { finish } from './digest.ts';

/**
 * A stream of draws, keyed by a hash of [seed, ...path] and built at its first draw: a fork costs three words.
 * The generator is seedrandom's alea, started from these words through its own `state` option.
 */
export class Rng {
  readonly #words: readonly [number, number, number];
  #draw: (() => number) | null = null;

  private constructor(words: readonly [number, number, number]) {
    this.#words = words;
  }

  /** The root stream of a seed: an unsigned 32-bit integer. */
  static of(seed: number): Rng {
    return new Rng([finish(seed + 0x9e3779b9), finish(seed + 0x7f4a7c15), finish(seed + 0x5851f42d)]);
  }

  /** The stream of a path below this one. Drawing from either never moves the other. */
  fork(label: string, index?: number): Rng {
    const [a, b, c] = this.#words;
    const words = [absorb(a, label, lanes[0]), absorb(b, label, lanes[1]), absorb(c, label, lanes[2])] as const;
    if (index === undefined) return new Rng([finish(words[0]), finish(words[1]), finish(words[2])]);
    return new Rng([at(words[0], index, lanes[0]), at(words[1], index, lanes[1]), at(words[2], index, lanes[2])]);
  }

  /** A number in [0, 1), of 32 random bits. */
  next(): number {
    this.#draw ??= build(this.#words);
    return this.#draw();
  }

  /** Whether something of this chance, 0 to 1, happens: compared as integers, so that no rounding decides. */
  falls(chance: number): boolean {
    return Math.floor(this.next() * 0x1_0000_0000) < Math.floor(chance * 0x1_0000_0000);
  }

  /** An integer from `min` to `max`, both inclusive. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** One of `items`, which must not be empty. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.int(0, items.length - 1)];
    if (item === undefined && items.length === 0) throw new RangeError('Rng.pick: nothing to pick from');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the index is inside the array
    return item as T;
  }

  /** `items` in another order, as a new array (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let last = shuffled.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- both indices are inside the array
      [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
    }
    return shuffled;
  }

  /** An unsigned 32-bit seed for something that wants one, without a draw. */
  seed(): number {
    return finish(this.#words[0] ^ this.#words[2]) >>> 0;
  }
}

/** The three words differ by more than a XOR constant (integrity of streams: see the collision test). */
const lanes = [0x2545f491, 0x6c8e9cf5, 0x1b56c4e9] as const;

/** Mixes the parent before it absorbs the label, and absorbs its length: without, (5, 'a') and (85, '1') collide. */
function absorb(parent: number, label: string, lane: number): number {
  let word = (finish(parent) + lane) | 0;
  word = Math.imul(word ^ label.length, 0xcc9e2d51);
  for (let place = 0; place < label.length; place += 1) {
    word = Math.imul(word ^ label.charCodeAt(place), 0x01000193) ^ (word >>> 15);
  }
  return word;
}

/** A numbered stream differs from the plain one of the same label. */
function at(word: number, index: number, lane: number): number {
  return finish(Math.imul(word ^ (index | 0), 0x1b873593) + lane + 1);
}

function build(words: readonly [number, number, number]): () => number {
  const [s0, s1, s2] = words;
  const state = { c: 1, s0: fraction(s0), s1: fraction(s1), s2: fraction(s2) };
  return seedrandom.alea('', { state });
}

function fraction(word: number): number {
  return (word >>> 0) / 0x1_0000_0000;
}
