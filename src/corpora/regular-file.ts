import { statSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';
import { fail, fileTrouble } from '../core/index.ts';

const DESCRIPTOR = /^\/(?:dev\/stdin|(?:dev|proc\/self)\/fd\/\d+)$/;

/**
 * Whether a path is to what this process has open already, such as `<(command)` in a shell. It may be a pipe, since that has
 * a writer; it is read once, and means nothing to another process.
 */
export function isOpenAlready(path: string): boolean {
  return DESCRIPTOR.test(path);
}

/**
 * Refuses what is there and is no regular file: a device may never end, and a pipe that has a name waits for whoever writes
 * to it. The null device is read as the empty file for which it stands. What is not there is left to whoever opens it.
 */
export function refuseIrregular(file: string): void {
  const found = statOf(file);
  // a folder is refused by its own words where it is read
  if (found === undefined || found.isFile() || found.isDirectory() || file === devNull) return;
  fail(
    'file/unreadable',
    `${file}: ${kindOf(found)}, not a regular file: write what it gives to a file, and name that`,
  );
}

/** The same for what is read once, from its beginning: there, what this process has open already will do. */
export function refuseEndless(file: string): void {
  if (!isOpenAlready(file)) refuseIrregular(file);
}

function kindOf(found: Stats): string {
  if (found.isFIFO()) return 'a pipe';
  return found.isSocket() ? 'a socket' : 'a device';
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (cause) {
    return fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
}
