import { Rng, type Request } from '../../core/index.ts';
import type { Curriculum } from '../../curricula/index.ts';
import { noiseFor } from '../noise-level.ts';
import type { SimulatedQuery } from './simulated-query.ts';

/** What the documents of one query are to be. One draw falls on the whole reply, as in ZeroSearch. */
export type Mode = 'useful' | 'noisy';

/** The draw that fell on a reply, and its chance. */
export interface ModeDraw {
  readonly mode: Mode;
  /** Probability of the mode `noisy`. */
  readonly noise: number;
}

/** The stream of draws that falls on a query: keyed by the world's seed and the query's terms, never by the turn. */
export function queryStream({ terms }: SimulatedQuery, seed: number): Rng {
  return Rng.of(seed).fork('simulated').fork(terms.join(' '));
}

/** Draws the mode of a query, as noisy as the curriculum says. While noise rises, a query that was noisy stays so. */
export function drawMode(request: Pick<Request, 'options' | 'seed'>, stream: Rng, curriculum: Curriculum): ModeDraw {
  const noise = noiseFor(request, curriculum);
  return { mode: stream.fork('mode').falls(noise) ? 'noisy' : 'useful', noise };
}
