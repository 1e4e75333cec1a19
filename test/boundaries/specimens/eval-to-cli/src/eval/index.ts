import { table } from '../cli/index.ts';
export const report = table;
