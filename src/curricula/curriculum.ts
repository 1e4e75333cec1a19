import * as v from 'valibot';
import { fail } from '../core/index.ts';

/** What a trainer tells at reset about how far training has come. */
export interface Progress {
  /** Training step, 0 or more. */
  readonly step?: number | undefined;
  /** Share of held-out tasks solved, 0 to 1, at each evaluation so far, oldest first. */
  readonly heldOutSuccess?: readonly number[] | undefined;
}

/** How much noise a training step meets: a pure function of what the trainer tells and of the seed. */
export interface Curriculum {
  readonly name: string;
  /** What the trainer must tell at reset. */
  readonly needs: readonly (keyof Progress)[];
  /** Probability of noise, 0 to 1. Throws `params/missing` where something that it needs is not told. */
  readonly noise: (progress: Progress, seed: number) => number;
}

/** A probability of noise, as a parameter. */
export const probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** How many training steps, as a parameter. */
export const stepCount = v.pipe(v.number(), v.integer(), v.minValue(1));

/**
 * What a trainer may tell at reset, as the `options` of an environment whose world follows a curriculum. Nothing must be
 * told: what its curriculum needs the environment asks for at reset.
 */
export const progressOptions = v.strictObject({
  step: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  heldOutSuccess: v.exactOptional(v.array(probability)),
});

/** What was told of one thing, or `params/missing` by its name. */
export function told<Name extends keyof Progress>(
  progress: Progress,
  name: Name,
  curriculum: string,
): NonNullable<Progress[Name]> {
  return progress[name] ?? fail('params/missing', `curriculum ${curriculum}: ${name} was not told at reset`);
}
