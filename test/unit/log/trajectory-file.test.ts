import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appendLine,
  appendTrajectory,
  cutTornLine,
  readTrajectories,
  type Trajectory,
} from '../../../src/log/index.ts';
import { tinyEnv } from '../../tiny-env.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-'));

async function trajectory(seed: number): Promise<Trajectory> {
  const env = await tinyEnv();
  await env.reset({ seed, taskId: 't2' });
  await env.step('<answer>Ada Quill 😀</answer>');
  return env.trajectory();
}

async function hashes(file: string): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { contentHash } of readTrajectories(file)) all.push(contentHash);
  return all;
}

describe('a run file', () => {
  it('gives back every trajectory, after its header', async () => {
    const file = join(folder, 'whole.jsonl');
    appendLine(file, { run: 'header' });
    const [a, b] = [await trajectory(1), await trajectory(2)];
    appendTrajectory(file, a);
    appendTrajectory(file, b);
    expect(await hashes(file)).toEqual([a.contentHash, b.contentHash]);
  });

  it('loses only a torn last line, wherever it was torn', async () => {
    const file = join(folder, 'torn.jsonl');
    const [a, b] = [await trajectory(1), await trajectory(2)];
    appendTrajectory(file, a);
    const kept = readFileSync(file).length;
    appendTrajectory(file, b);
    const whole = readFileSync(file);
    for (let end = kept + 1; end < whole.length; end += 97) {
      writeFileSync(file, whole.subarray(0, end));
      expect(await hashes(file)).toEqual([a.contentHash]);
      expect(cutTornLine(file)).toBe(end - kept);
      expect(readFileSync(file)).toHaveLength(kept);
    }
    truncateSync(file, 0);
    expect(cutTornLine(file)).toBe(0);
  });

  it('refuses a bad line in the middle, with its place', async () => {
    const file = join(folder, 'bad.jsonl');
    appendTrajectory(file, await trajectory(1));
    appendFileSync(file, '{"half":\n');
    appendTrajectory(file, await trajectory(2));
    await expect(hashes(file)).rejects.toMatchObject({
      code: 'log/not-json',
      message: expect.stringContaining('bad.jsonl:2'),
    });
    const other = join(folder, 'other.jsonl');
    writeFileSync(other, '{"a":1}\n');
    await expect(hashes(other)).rejects.toMatchObject({ code: 'log/not-a-trajectory' });
    await expect(hashes(join(folder, 'none.jsonl'))).rejects.toMatchObject({ code: 'file/unreadable' });
  });

  it('refuses a line in which one character was changed', async () => {
    const file = join(folder, 'flipped.jsonl');
    appendTrajectory(file, await trajectory(1));
    writeFileSync(file, readFileSync(file, 'utf8').replace('Ada Quill 😀<', 'Ada Quill 😁<'));
    await expect(hashes(file)).rejects.toMatchObject({ code: 'log/corrupt' });
  });
});
