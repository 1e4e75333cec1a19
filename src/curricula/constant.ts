import * as v from 'valibot';
import { check, type Part } from '../core/index.ts';
import { probability, type Curriculum } from './curriculum.ts';

/** Parameters of {@link constant}. */
export interface ConstantParams {
  /** Probability of noise, 0 to 1. */
  readonly noise: number;
}

const schema = v.strictObject({ noise: probability });

/** As much noise at every step: what a plain number means where a curriculum may be named. */
export function constant(params: ConstantParams): Curriculum {
  const { noise } = check(schema, params, 'constant');
  return { name: 'constant', needs: [], noise: () => noise };
}

/** The part of the shelf: `{ use: 'constant', noise: 0.3 }`. */
export const constantPart: Part<Curriculum, undefined, ConstantParams> = {
  params: schema,
  says: 'As much noise at every step; a plain number means the same.',
  make: constant,
};
