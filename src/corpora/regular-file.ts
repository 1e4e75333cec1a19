import { statSync, type Stats } from 'node:fs';
import { fail, fileTrouble } from '../core/index.ts';

/**
 * Refuses what is there and is no regular file: a device may never end, and a pipe that has a name waits for whoever writes
 * to it. What is not there is left to whoever opens it.
 */
export function refuseIrregular(file: string): void {
  const found = statOf(file);
  // a folder is refused by its own words where it is read
  if (found === undefined || found.isFile() || found.isDirectory()) return;
  fail(
    'file/unreadable',
    `${file}: ${found.isFIFO() ? 'a pipe' : 'a device'}, not a regular file: write what it gives to a file, and name that`,
  );
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
}
