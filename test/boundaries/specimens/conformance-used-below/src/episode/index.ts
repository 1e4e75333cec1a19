import { clauses } from '../conformance/index.ts';
export const drive = clauses;
