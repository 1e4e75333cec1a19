import { readFile } from 'fs/promises';
export const read = readFile;
