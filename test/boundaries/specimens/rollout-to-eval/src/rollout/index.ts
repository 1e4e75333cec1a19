import { bootstrap } from '../eval/index.ts';
export const play = bootstrap;
