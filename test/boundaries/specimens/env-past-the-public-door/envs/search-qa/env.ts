import { drive } from '../../src/episode/index.ts';
export const searchQa = drive;
