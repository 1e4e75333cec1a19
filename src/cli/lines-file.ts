import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, messageOf } from '../core/index.ts';

/** Begins a new text file, with its folder, and gives what appends a line to it. Refuses a file that is there. */
export function createLines(file: string): (line: string) => void {
  if (existsSync(file)) fail('file/exists', `${file} exists: remove it, or write elsewhere`);
  makeFolder(file);
  const append = (text: string): void => {
    try {
      appendFileSync(file, text);
    } catch (cause) {
      fail('file/unwritable', `${file}: ${messageOf(cause)}`, { cause });
    }
  };
  append('');
  return (line) => append(`${line}\n`);
}

/** Makes the folder of a file that will be written. */
export function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    fail('file/unwritable', `${file}: ${messageOf(cause)}`, { cause });
  }
}
