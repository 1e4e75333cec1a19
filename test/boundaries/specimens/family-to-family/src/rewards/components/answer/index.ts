import { cost } from '../cost/index.ts';
export const f1 = cost;
