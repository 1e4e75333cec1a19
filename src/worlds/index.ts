export { encyclopaedia, worldDefaults, worldSpecSchema } from './encyclopaedia.ts';
export { isEntity, textOf, type Entity, type Kind, type Statement, type Value, type ValueClass } from './entity.ts';
export { relationOf, relations, relationsOf, type Relation, type RelationName } from './relations.ts';
export { heldQuestions, usualQuestions, type HeldQuestions, type Questions } from './held-questions.ts';
export { generator } from './generator.ts';
export type { Province, World, WorldSpec } from './world.ts';
export { shapes, TIED_SHARE, type Shape } from './questions/index.ts';
export { splitOf, type Split } from './split.ts';
export { themeNames, themeSays } from './prose/index.ts';
