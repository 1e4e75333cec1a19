import { f1 } from '../components/answer/index.ts';
import { sum } from '../stages/index.ts';
export const searchR1 = [f1, sum];
