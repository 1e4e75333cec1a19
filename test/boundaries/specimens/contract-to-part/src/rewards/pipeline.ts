import { sum } from './stages/index.ts';
export const pipeline = sum;
