import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/core/index.ts';
import {
  appendTrajectory,
  cutTornLine,
  readTrajectories,
  RUN_FORM,
  toFile,
  type Trajectory,
} from '../../../src/log/index.ts';
import { tinyEnv } from '../../tiny-env.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-'));

function appendLine(file: string, value: object): void {
  appendFileSync(file, `${JSON.stringify(value)}\n`);
}

async function trajectory(seed: number, meta: JsonObject = {}): Promise<Trajectory> {
  const env = await tinyEnv();
  await env.reset({ seed, taskId: 't2' });
  await env.step('<answer>Ada Quill 😀</answer>');
  return env.trajectory(meta);
}

async function hashes(file: string): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const { contentHash } of readTrajectories(file)) all.push(contentHash);
  return all;
}

describe('a run file', () => {
  it('gives back every trajectory, after its header', async () => {
    const file = join(folder, 'whole.jsonl');
    appendLine(file, { run: RUN_FORM, seed: 7 });
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

  it.skipIf(process.platform === 'win32')('that a pipe gives loses no line in silence', async () => {
    const file = join(folder, 'pipe.jsonl');
    execFileSync('sh', ['-c', 'mkfifo "$0"', file]);
    const text = JSON.stringify(toFile(await trajectory(1)));
    const written = writeFile(file, `${text}\nnot json\n`);
    await expect(hashes(file)).rejects.toThrow(`${file}:2: `);
    await written;
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

  it.each([
    ['meta', null],
    ['meta', [1]],
    ['meta', 'hop'],
    ['scorings', null],
    ['scorings', [null]],
  ])('refuses a line whose %s is %j, with its place', async (field, value) => {
    const file = join(folder, 'shape.jsonl');
    writeFileSync(file, '');
    appendLine(file, { run: RUN_FORM });
    appendLine(file, { ...JSON.parse(JSON.stringify(toFile(await trajectory(1)))), [field]: value });
    await expect(hashes(file)).rejects.toMatchObject({
      code: 'log/not-a-trajectory',
      message: expect.stringContaining('shape.jsonl:2'),
    });
  });

  it('refuses a header of another form, whoever reads it', async () => {
    const file = join(folder, 'newer.jsonl');
    appendLine(file, { run: 'foragym/run-v2' });
    appendTrajectory(file, await trajectory(1));
    await expect(hashes(file)).rejects.toMatchObject({
      code: 'run/newer',
      message: expect.stringMatching(/newer\.jsonl:1: .*run-v2/),
    });
  });

  it.each(['"meta":{"__proto__":{"cell":"hop"},', String.raw`"meta":{"deep":[{"_\u005fproto__":1}],`])(
    'refuses the key of a prototype: %s',
    async (meta) => {
      const file = join(folder, 'prototype.jsonl');
      const line = JSON.stringify(toFile(await trajectory(1)));
      writeFileSync(file, `${line.replace('"meta":{', meta)}\n`);
      await expect(hashes(file)).rejects.toMatchObject({
        code: 'log/not-json',
        message: expect.stringContaining('prototype.jsonl:1: a key may not be named "__proto__"'),
      });
    },
  );

  it('survives a line that is nested deeper than any stack', async () => {
    const file = join(folder, 'deep.jsonl');
    writeFileSync(file, `${'['.repeat(200_000)}${']'.repeat(200_000)}\n`);
    await expect(hashes(file)).rejects.toMatchObject({ code: 'log/not-a-trajectory' });
  });

  it('refuses an episode of a run that stands there twice, and names both places', async () => {
    const file = join(folder, 'twice.jsonl');
    for (const rollout of [0, 1, 0]) appendTrajectory(file, await trajectory(1, { cell: 'hop', rollout }));
    await expect(hashes(file)).rejects.toMatchObject({
      code: 'log/twice',
      message: expect.stringMatching(
        /twice\.jsonl:3: rollout 0 of task "t2" in cell "hop" stands in .*twice\.jsonl:1 already/,
      ),
    });
  });

  it('lets a person play the same twice', async () => {
    const file = join(folder, 'person.jsonl');
    for (const cell of ['human', 'human']) appendTrajectory(file, await trajectory(1, { cell }));
    expect(await hashes(file)).toHaveLength(2);
  });
});

describe('what is no run file', () => {
  it('is refused in words: a folder, and a name of nothing', async () => {
    await expect(hashes(folder)).rejects.toMatchObject({
      code: 'file/unreadable',
      message: `${folder}: a folder, not a file`,
    });
    const absent = join(folder, 'absent.jsonl');
    await expect(hashes(absent)).rejects.toMatchObject({ code: 'file/unreadable', message: `${absent}: no such file` });
  });
});
