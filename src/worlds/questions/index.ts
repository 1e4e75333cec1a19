export type { Chain } from './chain.ts';
export { chainsOf } from './chains.ts';
export { examplesOf } from './examples.ts';
export { mentionsOf } from './mentions.ts';
export { TIED_SHARE, mentionPlanOf } from './mentions.ts';
export { shapes } from './shapes.ts';
