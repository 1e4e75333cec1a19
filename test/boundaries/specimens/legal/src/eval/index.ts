import { read } from '../log/index.ts';
export const report = read;
