import { searchQa } from '../../envs/index.ts';
export const make = searchQa;
