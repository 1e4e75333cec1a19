import type { Parts } from '../core/index.ts';
import { adaptivePart } from './adaptive.ts';
import { constantPart } from './constant.ts';
import type { Curriculum } from './curriculum.ts';
import { exponentialPart } from './exponential.ts';
import { linearPart } from './linear.ts';
import { stagedPart } from './staged.ts';

export { adaptive, type AdaptiveParams } from './adaptive.ts';
export { constant, type ConstantParams } from './constant.ts';
export { progressOptions, type Curriculum, type Progress } from './curriculum.ts';
export { exponential, type ExponentialParams } from './exponential.ts';
export { linear, type LinearParams } from './linear.ts';
export { staged, type Stage, type StagedParams } from './staged.ts';

/** The shelf, by name. */
export const curriculumParts: Parts<Curriculum> = {
  adaptive: adaptivePart,
  constant: constantPart,
  exponential: exponentialPart,
  linear: linearPart,
  staged: stagedPart,
};
