export { PATIENCE, type Patience } from './patience.ts';
export { play, type PlayOptions } from './play.ts';
export { createRunFile, resumeRunFile, type RunFile, type RunHeader } from './run-file.ts';
export { pendingKeys, run, type RunPlan } from './run.ts';
export { policySeed, worldSeed } from './seeds.ts';
