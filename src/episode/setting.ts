import type { TaskSet } from '../core/index.ts';
import type { Dialect } from '../dialects/index.ts';
import type { EnvSpec } from '../log/index.ts';
import type { Pipeline } from '../rewards/index.ts';
import type { AnyEnv } from './definition.ts';
import type { World } from './drive.ts';
import type { Limits } from './limits.ts';

/** Everything that the episodes of an environment share: made once, by `makeEnv`. */
export interface Setting {
  readonly spec: EnvSpec;
  readonly definition: AnyEnv;
  readonly params: unknown;
  readonly limits: Limits;
  readonly dialect: Dialect;
  readonly pipeline: Pipeline;
  readonly world: World;
  readonly tasks: TaskSet;
  readonly instructions: string;
  /** Whether `step` returns numbers: all stages are online, and no judge answers later. */
  readonly online: boolean;
  /** Whether some reward may ask a judge: says so by its needs, as every reward that asks must. */
  readonly asksJudges: boolean;
  /** Whether some service may answer later, so that closing has something to abort. */
  readonly mayWait: boolean;
}
