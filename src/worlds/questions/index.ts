export type { Chain } from './chain.ts';
export { chainsOf } from './chains.ts';
export { examplesOf } from './examples.ts';
export { mentionPlanOf, mentionsOf, TIED_SHARE } from './mentions.ts';
export type { Shape } from './shape.ts';
export { shapes } from './shapes.ts';
