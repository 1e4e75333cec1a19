import { searchR1 } from '../rewards/index.ts';
export const clauses = searchR1;
