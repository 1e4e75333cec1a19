import { word } from '../core/index.ts';
export const shared = word;
