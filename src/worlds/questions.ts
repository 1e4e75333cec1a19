import type { Rng } from '../core/index.ts';
import { bridgeQuestion } from './bridge-question.ts';
import { chainsOf, type Chain } from './chains.ts';
import { comparisonQuestion } from './comparison-question.ts';
import { comparisonsOf, type Comparison } from './comparisons.ts';
import type { Question } from './gold.ts';
import type { Island } from './island.ts';

const PER_SHAPE = 5;

/** How many relations each shape follows, in the order of {@link questionsOf}. */
const bridges = [
  ['bridge-1', 1],
  ['bridge-2', 2],
  ['bridge-3', 3],
] as const;

/**
 * Five questions of each shape about one island, two of the twenty without an answer: a bridge-1 and a bridge-2, or a
 * bridge-3 and a comparison, so that over the islands of either split every shape has its share. What has no answer keeps
 * the shape of the question that it looks like.
 */
export function questionsOf(island: Island, at: number, rng: Rng): readonly Question[] {
  const silentShapes = (at + Math.floor(at / 2)) % 2 === 0 ? ['bridge-1', 'bridge-2'] : ['bridge-3', 'comparison'];
  const silentIn = (shape: string): number => (silentShapes.includes(shape) ? 1 : 0);
  const bridged = bridges.flatMap(([shape, hops]) => {
    const draws = rng.fork(shape);
    const told = chainsOf(island, hops, { answered: true, rng: draws });
    const untold = chainsOf(island, hops, { answered: false, rng: draws });
    return chosen({ told, untold, silent: silentIn(shape) }, keysOfChain).map((one) =>
      bridgeQuestion(one, shape, draws),
    );
  });
  const draws = rng.fork('comparison');
  const told = comparisonsOf(island, { answered: true, rng: draws });
  const untold = comparisonsOf(island, { answered: false, rng: draws });
  const compared = chosen({ told, untold, silent: silentIn('comparison') }, keysOfComparison);
  return [...bridged, ...compared.map((one, number) => comparisonQuestion(one, at * PER_SHAPE + number, draws))];
}

function chosen<T>(
  from: { told: readonly T[]; untold: readonly T[]; silent: number },
  keysOf: KeysOf<T>,
): readonly T[] {
  return [...spread(from.told, PER_SHAPE - from.silent, keysOf), ...spread(from.untold, from.silent, keysOf)];
}

type KeysOf<T> = (candidate: T) => readonly string[];

/** The first candidates that share no key with one before them; where these do not suffice, the first of the others. */
function spread<T>(candidates: readonly T[], count: number, keysOf: KeysOf<T>): readonly T[] {
  const used = new Set<string>();
  const fresh = new Set<T>();
  for (const candidate of candidates) {
    const keys = keysOf(candidate);
    if (keys.some((key) => used.has(key))) continue;
    for (const key of keys) used.add(key);
    fresh.add(candidate);
  }
  return [...fresh, ...candidates.filter((candidate) => !fresh.has(candidate))].slice(0, count);
}

function keysOfChain({ anchor, truths }: Chain): readonly string[] {
  const last = truths.at(-1);
  const path = truths.map(({ relation }) => relation).join(' ');
  return [anchor.title, path, `${last?.subject.title} ${last?.relation}`];
}

function keysOfComparison({ relation, between }: Comparison): readonly string[] {
  return [relation, ...between.map(({ title }) => title)];
}
