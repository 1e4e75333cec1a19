import { systemClock } from '../core/index.ts';

/** How long a text and one eight times as long took, in milliseconds. */
export interface Growth {
  /** What the texts repeat. */
  readonly family: string;
  /** At 64 Ki UTF-16 units. */
  readonly smallMs: number;
  /** At 512 Ki: below, a quadratic search for one character hides behind its speed. */
  readonly largeMs: number;
}

const SMALL = 64 * 1024;

/** Feeds each family at two lengths and gives the one that grew worst. What looks bad is looked at again, for noise only adds. */
export function worstGrowth(work: (text: string) => unknown, families: readonly string[]): Growth {
  const measured = families.map((family) => patiently(work, family));
  return measured.reduce((worst, one) => (excess(one) > excess(worst) ? one : worst));
}

/** On a busy machine any one run may be interrupted; the fastest of many is not. */
function patiently(work: (text: string) => unknown, family: string): Growth {
  let growth = measure(work, family, 1);
  for (const runs of [3, 10]) if (!isLinear(growth)) growth = measure(work, family, runs);
  return growth;
}

/** Linear work takes eight times as long for eight times the text, quadratic work 64 times; 100 ms are for noise. */
export function isLinear(growth: Growth): boolean {
  return excess(growth) <= 100;
}

function excess({ smallMs, largeMs }: Growth): number {
  return largeMs - 20 * smallMs;
}

function measure(work: (text: string) => unknown, family: string, runs: number): Growth {
  return {
    family,
    // a first run also pays for compiling, which would pass for a bound
    smallMs: fastest(work, repeated(family, SMALL), runs + 2),
    largeMs: fastest(work, repeated(family, 8 * SMALL), runs),
  };
}

function repeated(family: string, length: number): string {
  return family.repeat(Math.ceil(length / family.length));
}

function fastest(work: (text: string) => unknown, text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = systemClock.now();
    work(text);
    best = Math.min(best, systemClock.now() - start);
  }
  return best;
}
