import { sum } from '../../stages/index.ts';
export const f1 = sum;
