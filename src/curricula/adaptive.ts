import * as v from 'valibot';
import { check, type Part } from '../core/index.ts';
import { probability, stepCount, told, type Curriculum } from './curriculum.ts';

/** Parameters of {@link adaptive}. */
export interface AdaptiveParams {
  /** Probability of noise at step 0 for a policy that has solved nothing. Default 0. */
  readonly start: number;
  /** Most noise, reached when `target` is; at least `start`. Default .5. */
  readonly end: number;
  /** Share of held-out tasks solved at which noise is at its most, more than 0, at most 1. Default .8. */
  readonly target: number;
  /** Training steps until noise is at its most even for a policy that solves nothing, at least 1. */
  readonly steps: number;
}

const schema = v.pipe(
  v.strictObject({
    start: v.optional(probability, 0),
    end: v.optional(probability, 0.5),
    target: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1)), 0.8),
    steps: stepCount,
  }),
  v.check(({ start, end }) => start <= end, 'start must be at most end: noise that follows success only rises'),
);

/**
 * Noise that follows success: start + (end - start) max(best / target, step / steps), at most `end`. Two ratchets keep a
 * policy from making its world easy by failing: what counts is the best held-out success so far, never the latest, and
 * the steps alone lift noise for a policy that has never succeeded. While a policy trains its noise never falls.
 */
export function adaptive(params: Partial<AdaptiveParams> & Pick<AdaptiveParams, 'steps'>): Curriculum {
  const { start, end, target, steps } = check(schema, params, 'adaptive');
  return {
    name: 'adaptive',
    needs: ['step', 'heldOutSuccess'],
    noise(progress) {
      const best = told(progress, 'heldOutSuccess', 'adaptive').reduce((most, one) => Math.max(most, one), 0);
      const share = Math.max(best / target, told(progress, 'step', 'adaptive') / steps);
      return share >= 1 ? end : start + share * (end - start);
    },
  };
}

/** The part of the shelf: `{ use: 'adaptive', start: 0, end: 0.5, target: 0.8, steps: 203 }`. */
export const adaptivePart: Part<Curriculum, undefined, AdaptiveParams> = {
  params: schema,
  says: 'Noise that follows the best held-out success so far, and rises with the training steps in any case.',
  make: adaptive,
};
