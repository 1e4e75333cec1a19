import { appendFileSync, closeSync, constants, fstatSync, openSync } from 'node:fs';
import { fail, fileTrouble } from '../core/index.ts';

/**
 * Appends values as lines of JSON to a file that is there and that nobody else may write meanwhile: each time its size must be
 * what this process left. Nothing is locked, so nothing is left behind by a process that was killed. Throws
 * `file/other-writer`; of two processes that write at the same moment, at least one finds the line of the other.
 */
export function soleWriter(file: string): (value: object) => void {
  let size = withFile(file, sizeOf);
  return (value) => {
    const line = `${JSON.stringify(value)}\n`;
    withFile(file, (handle) => {
      refuseOther(sizeOf(handle), size, file);
      appendFileSync(handle, line);
      size += Buffer.byteLength(line);
      refuseOther(sizeOf(handle), size, file);
    });
  };
}

/** Opened anew each time: a file that was removed or replaced is seen, and is not made again without its first line. */
function withFile<T>(file: string, work: (handle: number) => T): T {
  const handle = opened(file);
  try {
    return work(handle);
  } finally {
    closeSync(handle);
  }
}

function opened(file: string): number {
  try {
    return openSync(file, constants.O_WRONLY | constants.O_APPEND);
  } catch (cause) {
    return fail('file/unwritable', `${file}: ${fileTrouble(cause)}`, { cause });
  }
}

function sizeOf(handle: number): number {
  return fstatSync(handle).size;
}

function refuseOther(found: number, left: number, file: string): void {
  if (found === left) return;
  fail(
    'file/other-writer',
    `${file}: somebody else writes to it (${found} bytes, where this process left ${left}): let one run go on, then resume`,
  );
}
