import { appendFileSync, existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, fileTrouble } from '../core/index.ts';
import { makeFolder } from '../log/index.ts';

/** Begins a new text file, with its folder, and gives what appends a line to it. Refuses a file that is there. */
export function createLines(file: string): (line: string) => void {
  refuseFolder(file);
  if (existsSync(file)) fail('file/exists', `${file} exists: remove it, or write elsewhere`);
  makeFolder(dirname(file));
  const append = (text: string): void => {
    try {
      appendFileSync(file, text);
    } catch (cause) {
      fail('file/unwritable', `${file}: ${fileTrouble(cause)}`, { cause });
    }
  };
  append('');
  return (line) => append(`${line}\n`);
}

/** Refuses a folder where a file is to be written. */
export function refuseFolder(file: string): void {
  if (existsSync(file) && statSync(file).isDirectory())
    fail(
      'file/unwritable',
      `--out ${file}: a folder, not a file: name a file in it, such as ${join(file, 'run.jsonl')}`,
    );
}
