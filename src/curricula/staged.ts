import * as v from 'valibot';
import { check, type Part } from '../core/index.ts';
import { probability, told, type Curriculum } from './curriculum.ts';

/** A stretch of training with as much noise throughout. */
export interface Stage {
  /** The training step that it begins at. */
  readonly from: number;
  /** Probability of noise, 0 to 1. */
  readonly noise: number;
}

/** Parameters of {@link staged}. */
export interface StagedParams {
  /** At least one; the first begins at step 0, each further one after the one before it. */
  readonly stages: readonly Stage[];
}

const stage = v.strictObject({ from: v.pipe(v.number(), v.integer(), v.minValue(0)), noise: probability });

const schema = v.strictObject({
  stages: v.pipe(
    v.array(stage),
    v.check((stages) => stages[0]?.from === 0, 'the first stage must begin at step 0: { from: 0, noise: 0.1 }'),
    v.check(
      (stages) => stages.every(({ from }, at) => at === 0 || from > (stages[at - 1]?.from ?? 0)),
      'each stage must begin after the one before it',
    ),
  ),
});

/** Noise that changes at given steps only. */
export function staged(params: StagedParams): Curriculum {
  const { stages } = check(schema, params, 'staged');
  return {
    name: 'staged',
    needs: ['step'],
    noise(progress) {
      const step = told(progress, 'step', 'staged');
      // the first stage begins at step 0, so there is one
      return stages.findLast(({ from }) => from <= step)?.noise ?? 0;
    },
  };
}

/** The part of the shelf: `{ use: 'staged', stages: [{ from: 0, noise: 0.1 }, { from: 100, noise: 0.4 }] }`. */
export const stagedPart: Part<Curriculum, undefined, StagedParams> = {
  params: schema,
  says: 'Noise that changes at given training steps only.',
  make: staged,
};
