import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, foragym } from '../command-line.ts';

const commands = ['run', 'play', 'show', 'list', 'describe', 'search', 'world', 'score', 'check', 'export'];

/** The line below `Example:`, up to the remarks beside it. */
function exampleOf(command: string): string {
  const [, line = ''] = /^Example: (.*?)(?: {2,}.*)?$/m.exec(foragym([command, '--help']).stdout) ?? [];
  return line;
}

/** Runs a shell line in an empty folder in which `foragym` is the bin that was built. */
function shell(line: string): { readonly exit: number | null; readonly stdout: string; readonly stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'foragym-example-'));
  const command = join(folder, 'foragym');
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(command, 0o755);
  const path = [folder, process.env['PATH']].join(delimiter);
  const ran = spawnSync('sh', ['-c', line], {
    cwd: folder,
    input: 'unknown\n',
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  });
  return { exit: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

describe('the example below the help of', () => {
  it.each(commands)('%s works as printed', (command) => {
    const line = exampleOf(command);
    expect(line).toMatch(new RegExp(`foragym ${command}\\b`));
    const { exit, stdout, stderr } = shell(line);
    expect(exit, stderr).toBe(0);
    expect(stdout).not.toBe('');
  });
});

/** What `list --json` tells of a part. */
interface Card {
  readonly name: string;
  readonly example?: string;
}

describe('the example on the card of', () => {
  // scenarios are files, named from where they were listed, and take their time
  const { scenarios: _, ...shelves }: { readonly [shelf: string]: readonly Card[] } = JSON.parse(
    foragym(['list', '--json']).stdout,
  );
  const cards = Object.values(shelves)
    .flat()
    .filter(({ example }) => example !== undefined);

  it.each(cards)('$name works as printed', ({ example = '' }) => {
    const { exit, stderr } = shell(example);
    expect(exit, stderr).toBe(0);
  });

  it('is on most cards', () => expect(cards.length).toBeGreaterThan(20));
});
