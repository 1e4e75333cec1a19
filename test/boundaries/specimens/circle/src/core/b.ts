import { a } from './index.ts';
export const b = (): unknown => a;
