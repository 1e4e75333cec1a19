import * as v from 'valibot';
import { check, power, type Part } from '../core/index.ts';
import { probability, stepCount, told, type Curriculum } from './curriculum.ts';

/** Parameters of {@link exponential}. */
export interface ExponentialParams {
  /** Probability of noise at step 0. Default 0, as in ZeroSearch's README; its configuration file has .5 for both. */
  readonly start: number;
  /** Probability of noise at step `steps` and ever after. Default .5. */
  readonly end: number;
  /** Training steps from start to end, at least 1. Default 203, as in ZeroSearch's README. */
  readonly steps: number;
  /** Above 1 noise rises late, below 1 early, at 1 evenly. More than 0, at most 10^6. Default 4, ZeroSearch's `exp_base`. */
  readonly base: number;
}

const schema = v.strictObject({
  start: v.optional(probability, 0),
  end: v.optional(probability, 0.5),
  steps: v.optional(stepCount, 203),
  base: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(1e6)), 4),
});

/**
 * ZeroSearch's curriculum (`dynamic_threshold`): p = start + (base^(step/steps) - 1) / (base - 1) (end - start). Often
 * quoted as start + base^(step/steps - 1) (end - start), which is not what its code does and starts above `start`.
 */
export function exponential(params: Partial<ExponentialParams> = {}): Curriculum {
  const { start, end, steps, base } = check(schema, params, 'exponential');
  return {
    name: 'exponential',
    needs: ['step'],
    noise(progress) {
      const step = told(progress, 'step', 'exponential');
      return step >= steps ? end : start + rise(base, step / steps) * (end - start);
    },
  };
}

/** The part of the shelf: `{ use: 'exponential', start: 0, end: 0.5, steps: 203, base: 4 }`. */
export const exponentialPart: Part<Curriculum, undefined, ExponentialParams> = {
  params: schema,
  says: "ZeroSearch's curriculum: noise that rises late in training, by a quotient of powers.",
  make: exponential,
};

/** How far on the way from 0 to 1. At base 1 the quotient is 0/0, and its limit is the share itself. */
function rise(base: number, share: number): number {
  return base === 1 ? share : (power(base, share) - 1) / (base - 1);
}
