import { searchR1 } from '../presets/index.ts';
export const sum = searchR1;
