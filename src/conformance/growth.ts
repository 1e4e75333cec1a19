import { systemClock } from '../core/index.ts';

/** How long the slowest family took, in milliseconds. */
export interface Growth {
  readonly family: string;
  /** At 32 Ki UTF-16 units. */
  readonly small: number;
  /** At 128 Ki. */
  readonly large: number;
}

const SMALL = 32 * 1024;

/** Feeds each family, repeated, at two lengths: linear work takes four times as long, quadratic work sixteen times. */
export function worstGrowth(work: (text: string) => unknown, families: readonly string[]): Growth {
  const measured = families.map((family) => ({
    family,
    small: fastest(() => work(repeated(family, SMALL))),
    large: fastest(() => work(repeated(family, 4 * SMALL))),
  }));
  return measured.reduce((worst, one) => (one.large - 10 * one.small > worst.large - 10 * worst.small ? one : worst));
}

function repeated(family: string, length: number): string {
  return family.repeat(Math.ceil(length / family.length));
}

/** The best of three: what else runs on a machine only ever adds. */
function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run += 1) {
    const start = systemClock.now();
    work();
    best = Math.min(best, systemClock.now() - start);
  }
  return best;
}
