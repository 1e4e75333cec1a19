import { readFileSync } from 'node:fs';
import { dice } from '../core/index.ts';
export const read = [readFileSync, dice];
