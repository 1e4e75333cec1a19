import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bin, foragym } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-at-once-'));

interface Ended {
  readonly exit: number | null;
  readonly stderr: string;
}

function started(args: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, stderr })));
}

/** Which episodes stand in a file, each as often as it does. */
function keysIn(file: string): readonly string[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => JSON.parse(line))
    .map(({ meta, log }) => JSON.stringify([meta.cell, log.task.id, meta.rollout]));
}

describe('plain runs that are started at once', () => {
  it('write a file each', async () => {
    const line = ['run', '--policy', 'no-op', '--episodes', '5', '--quiet'];
    const ended = await Promise.all([1, 2, 3].map(() => started(line)));
    expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0]);
    const files = readdirSync(join(folder, 'runs'));
    expect(files.toSorted()).toEqual([1, 2, 3].map((number) => `search-qa-v1-${number}.jsonl`));
    for (const file of files) expect(keysIn(join(folder, 'runs', file))).toHaveLength(5);
  });
});

describe('a run that is resumed while it runs', () => {
  it('goes on alone: who comes second is refused, and the file stays whole', async () => {
    const file = join(folder, 'one.jsonl');
    const line = ['run', '--policy', 'first-query,no-op', '--episodes', '600', '--rollouts', '6', '--quiet'];
    const first = started([...line, '--out', file]);
    while (!existsSync(file) || readFileSync(file, 'utf8').length < 100_000) await sleep(5);
    const second = await started([...line, '--out', file, '--resume']);
    expect(second.exit).toBe(2);
    expect(second.stderr).toContain(`foragym: ${file}: somebody else writes to it`);
    expect((await first).exit).toBe(0);
    expect(keysIn(file)).toHaveLength(1200);
    expect(new Set(keysIn(file)).size).toBe(1200);
    expect(foragym([...line, '--out', file, '--resume']).exit).toBe(0);
  });
});
