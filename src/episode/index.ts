export {
  defineEnv,
  usualUse,
  type AnyEnv,
  type EnvDefinition,
  type EnvId,
  type Next,
  type Plugin,
  type ServiceSlot,
  type ShippedCorpus,
} from './definition.ts';
export type { Autoreset, Env, Item, ResetOptions, StepInfo, StepResult, VectorEnv } from './env.ts';
export { scoreGroup } from './group.ts';
export { limitNames, limitsSchema, limitsSchemaOf, type Limits } from './limits.ts';
export { makeEnv, makeVectorEnv, type EnvParams, type MakeOptions } from './make.ts';
export { openWorld, type OpenWorldOptions } from './open-world.ts';
export { openFolder } from './open-folder.ts';
export { openCorpus, type CorpusSource, type OpenedCorpus, type Warn } from './open-corpus.ts';
export { pipelineOf, policyOf, type Used } from './parts.ts';
export { playedTasks } from './played-tasks.ts';
export { definitionOf, namespaceOf, pluginOf, useOf, type NamespacedName } from './plugins.ts';
export { serviceOf, type Surroundings } from './services.ts';
export { replay, restore, type Replay, type ReplayMode, type ReplayOptions } from './replay.ts';
