import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bin, root } from '../command-line.ts';

describe.runIf(existsSync('/proc/self'))('a folder in which the system makes none', () => {
  it.each([
    ['a world', ['world', '--size', '200', '--questions', 'bridge-1=1', '--quiet']],
    ['a run', ['run', '--episodes', '1', '--policy', 'no-op', '--quiet']],
  ])(
    'is refused for %s, and the command ends',
    (_, args) => {
      const out = args[0] === 'run' ? '/proc/no-such-folder/run.jsonl' : '/proc/no-such-folder';
      const { signal, status, stderr } = spawnSync(process.execPath, [bin, ...args, '--out', out], {
        cwd: root,
        encoding: 'utf8',
        timeout: 30_000,
        killSignal: 'SIGKILL',
      });
      expect({ signal, stderr }).toEqual({
        signal: null,
        stderr: 'foragym: /proc/no-such-folder: no folder can be made in /proc\n',
      });
      expect(status).toBe(2);
    },
    60_000,
  );
});
