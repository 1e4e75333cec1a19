import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bin, foragym, root } from '../command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-interrupt-'));
/** Policies that never wait for anything: the hardest to interrupt. */
const line = ['run', '--policy', 'first-query,no-op', '--episodes', '600', '--rollouts', '6', '--seed', '7'];
const EPISODES = 1200;

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

/** Which episodes a run file holds, and what came of each. */
function episodesIn(file: string): readonly string[] {
  const trajectories = linesOf(file)
    .slice(1)
    .map((text) => JSON.parse(text));
  return trajectories
    .map(({ meta, log, contentHash }) => [meta.cell, log.task.id, meta.rollout, contentHash].join(' '))
    .toSorted();
}

/** Starts a run, presses Ctrl-C when some episodes are on disk, and waits for its end. */
async function interrupted(file: string): Promise<{ exit: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [bin, ...line, '--out', file], { cwd: root });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  while (linesOf(file).length < 50 && child.exitCode === null) await sleep(10);
  child.kill('SIGINT');
  return { exit: await ended, stdout, stderr };
}

describe('Ctrl-C', () => {
  it('leaves finished episodes on disk, and a line that goes on with the run', async () => {
    const [file, whole] = [join(folder, 'interrupted.jsonl'), join(folder, 'whole.jsonl')];
    const { exit, stdout, stderr } = await interrupted(file);
    expect({ exit, stdout }).toEqual({ exit: 130, stdout: '' });
    const finished = episodesIn(file);
    expect(finished.length).toBeGreaterThanOrEqual(49);
    expect(finished.length).toBeLessThan(EPISODES);
    expect(stderr).toContain(`${finished.length} finished episodes are in ${file}`);
    expect(stderr).toContain(`go on with: npx foragym ${line.join(' ')} --out ${file} --resume`);

    expect(foragym([...line, '--out', file, '--resume', '--quiet']).exit).toBe(0);
    expect(foragym([...line, '--out', whole, '--quiet']).exit).toBe(0);
    expect(episodesIn(whole)).toHaveLength(EPISODES);
    expect(episodesIn(file)).toEqual(episodesIn(whole));
  });
});

describe('Ctrl-C while a program gets ready', () => {
  it('is obeyed at once, and the program goes too', async () => {
    const pidFile = join(folder, 'pid');
    const program = join(folder, 'never-ready.mjs');
    writeFileSync(
      program,
      `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const out = join(folder, 'not-ready.jsonl');
    const policy = `cmd:${process.execPath} ${program}`;
    const child = spawn(process.execPath, [bin, 'run', '--policy', policy, '--episodes', '1', '--out', out], {
      cwd: root,
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    while (!existsSync(pidFile) && child.exitCode === null) await sleep(10);
    await sleep(100);
    const pressed = performance.now();
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(performance.now() - pressed).toBeLessThan(10_000);
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow();
  });
});

describe('Ctrl-C while a world is written', () => {
  it('leaves a folder that does not open, and says so', async () => {
    const out = join(folder, 'torn-world');
    const options = ['--size', '1000000', '--questions', 'bridge-1=2', '--out', out];
    const child = spawn(process.execPath, [bin, 'world', ...options], { cwd: root });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    while (!existsSync(join(out, 'corpus.jsonl')) && child.exitCode === null) await sleep(10);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(stderr).toContain(`${out} is not finished and does not open`);
    const { exit, stderr: refusal } = foragym(['run', '--corpus', out]);
    expect(exit).toBe(2);
    expect(refusal).toContain('its writing was interrupted');
    expect(foragym(['world', ...options]).stderr).toContain('holds a world that was not finished');
  });
});
