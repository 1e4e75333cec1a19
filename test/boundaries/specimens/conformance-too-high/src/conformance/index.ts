import { report } from '../eval/index.ts';
export const clauses = report;
