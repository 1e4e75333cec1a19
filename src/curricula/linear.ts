import * as v from 'valibot';
import { check, type Part } from '../core/index.ts';
import { probability, stepCount, told, type Curriculum } from './curriculum.ts';

/** Parameters of {@link linear}. */
export interface LinearParams {
  /** Probability of noise at step 0. Default 0. */
  readonly start: number;
  /** Probability of noise at step `steps` and ever after. Default .5. */
  readonly end: number;
  /** Training steps from start to end, at least 1. */
  readonly steps: number;
}

const schema = v.strictObject({
  start: v.optional(probability, 0),
  end: v.optional(probability, 0.5),
  steps: stepCount,
});

/** Noise that changes by as much at every step. */
export function linear(params: Partial<LinearParams> & Pick<LinearParams, 'steps'>): Curriculum {
  const { start, end, steps } = check(schema, params, 'linear');
  return {
    name: 'linear',
    needs: ['step'],
    noise(progress) {
      const step = told(progress, 'step', 'linear');
      return step >= steps ? end : start + (step / steps) * (end - start);
    },
  };
}

/** The part of the shelf: `{ use: 'linear', start: 0, end: 0.5, steps: 203 }`. */
export const linearPart: Part<Curriculum, undefined, LinearParams> = {
  params: schema,
  says: 'Noise that changes by as much at every training step.',
  make: linear,
};
