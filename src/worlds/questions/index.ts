export type { Chain, Step } from './chain.ts';
export { chainsOf } from './chains.ts';
export { examplesOf } from './examples.ts';
export { mentionsOf } from './mentions.ts';
export type { Shape } from './shape.ts';
export { TIED_SHARE, mentionPlanOf, type MentionPlan } from './mentions.ts';
export { shapes } from './shapes.ts';
