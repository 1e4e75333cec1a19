import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project: where commands of the tests are run. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** The bin, as it was built before the tests. */
export const bin = fileURLToPath(new URL('../dist/src/cli/main.js', import.meta.url));

/** What a command said and how it ended. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

/** Runs the command line without a terminal, in `cwd` (default: the project), with `input` on its standard input. */
export function foragym(args: readonly string[], { cwd = root, input = '' } = {}): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], { cwd, input, encoding: 'utf8' });
  return { stdout, stderr, exit: status };
}
