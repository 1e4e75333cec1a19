import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, foragym } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-irregular-'));
const play = ['run', '--policy', 'first-query', '--episodes', '2', '--quiet'];

/** Every command that reads a file which is no part of a corpus, with how that file is called. */
const readers: readonly (readonly [string, file: string, (file: string) => readonly string[]])[] = [
  ['show', 'run.jsonl', (file) => ['show', file]],
  ['show --verify', 'run.jsonl', (file) => ['show', file, '--verify']],
  ['score', 'run.jsonl', (file) => ['score', file, '--preset', 'zerosearch']],
  ['export', 'run.jsonl', (file) => ['export', file, '--to', 'chat']],
  ['run --resume', 'run.jsonl', (file) => [...play, '--resume', '--out', file]],
  ['run', 'mine.yaml', (file) => ['run', file]],
  ['describe', 'mine.yaml', (file) => ['describe', file]],
  ['check', 'plugin.js', (file) => ['check', file]],
  ['check --expect-failures', 'expected.txt', (file) => ['check', 'foragym', '--expect-failures', file]],
];

describe.skipIf(process.platform === 'win32').each(readers)('%s', (command, name, lineOf) => {
  it('refuses a pipe to which nobody writes, at once', () => {
    const pipe = join(mkdtempSync(join(folder, 'pipe-')), name);
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    const line = [bin, ...lineOf(pipe)];
    const { status, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', timeout: 20_000 });
    expect({ command, status }).toEqual({ command, status: 2 });
    expect(stderr).toContain(`${pipe}: a pipe, not a regular file`);
  });
});

describe.skipIf(process.platform === 'win32')('a run file from <(command)', () => {
  const whole = join(folder, 'whole.jsonl');
  foragym([...play, '--out', whole]);

  /** What a shell says of this line. */
  const bash = (line: string): string =>
    spawnSync('bash', ['-c', line, process.execPath, bin, whole], { encoding: 'utf8', timeout: 20_000 }).stdout;

  it('is shown as from the file', () => {
    const shown = bash('"$0" "$1" show <(cat "$2")');
    expect(shown).toContain('2 episodes');
    expect(shown.split('\n').slice(1)).toEqual(foragym(['show', whole]).stdout.split('\n').slice(1));
  });

  it('is no file to go on with', () => {
    const line = `"$0" "$1" ${play.join(' ')} --resume --out <(cat "$2") 2>&1`;
    expect(bash(line)).toMatch(/^foragym: \S+: a pipe, not a regular file/);
  });
});
