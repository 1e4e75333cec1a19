// What every check of the tree needs: the files of a folder, and a finding that an editor can jump to.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative, sep } from 'node:path';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What breaks a law, and where: `path` below the project with `/` between its parts.
 * @typedef {{ path: string, line?: number, law: string, says: string }} Finding
 */

/**
 * Every file below `folder` with this ending, as paths below `from`, sorted.
 * @param {string} folder
 * @param {string} ending
 * @param {string} [from]
 * @returns {string[]}
 */
export function filesBelow(folder, ending, from = root) {
  const top = join(from, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(from, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/**
 * Prints the findings, one a line, and makes the process fail if there is one.
 * @param {string} check
 * @param {readonly Finding[]} findings
 */
export function report(check, findings) {
  for (const { path, line, law, says } of findings) {
    console.error(`${path}${line === undefined ? '' : `:${line}`}  ${law}: ${says}`);
  }
  console.log(`${check}: ${findings.length === 0 ? 'held' : `${findings.length} broken`}`);
  if (findings.length > 0) process.exitCode = 1;
}

/**
 * True in the file that node was asked to run, false when a test imports it.
 * @param {string} url
 */
export const isMain = (url) => process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
