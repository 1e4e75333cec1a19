import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, messageOf } from '../core/index.ts';

/** Begins a new text file, with its folder, and gives what appends a line to it. Refuses a file that is there. */
export function createLines(file: string): (line: string) => void {
  if (existsSync(file)) fail('file/exists', `${file} exists: remove it, or write elsewhere`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  } catch (cause) {
    fail('file/unwritable', `${file}: ${messageOf(cause)}`, { cause });
  }
  return (line) => appendFileSync(file, `${line}\n`);
}
