import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fail, fileTrouble } from '../core/index.ts';

/**
 * Makes a folder, and those around it, one by one: Node's recursive mkdir never ends where a folder is there and takes no
 * other, as `/proc`. Throws `file/unwritable`.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const around = dirname(folder);
  if (around !== folder) makeFolder(around);
  try {
    mkdirSync(folder);
  } catch (cause) {
    // somebody else may have made it in the meantime
    if (!isFolder(folder)) fail('file/unwritable', `${folder}: ${troubleIn(around, cause)}`, { cause });
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The folder around it is there: that the system finds no such file means that it makes none there. */
function troubleIn(around: string, cause: unknown): string {
  const refused = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  return refused ? `no folder can be made in ${around}` : fileTrouble(cause);
}
