import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendTrajectory, keyOf, type Trajectory } from '../../../src/log/index.ts';
import { createRunFile, play, resumeRunFile, type RunHeader } from '../../../src/rollout/index.ts';
import { fakeClock, fakeEnv, spec } from './fake-env.ts';

const header: RunHeader = {
  foragym: '0.1.0',
  seed: 7,
  rollouts: 2,
  tasks: { name: 'fake', fingerprint: 'f00d', count: 3 },
  policies: { hop: { use: 'hop' } },
  worlds: { hop: { ...spec, params: { k: 3 } } },
  scenario: { id: 'test', metrics: ['em'] },
};

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-run-'));
  file = join(folder, 'run.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function episode(rollout: number): Promise<Trajectory> {
  const policy = { name: 'test', open: () => ({ act: () => `answer ${rollout}` }) };
  const meta = { cell: 'hop', rollout };
  return play(fakeEnv(), policy, { taskId: 't1', worldSeed: 1, policySeed: 2, clock: fakeClock(), meta });
}

async function finishedIn(now: RunHeader = header): Promise<number[]> {
  const found: number[] = [];
  const { finished } = await resumeRunFile(file, now);
  for await (const trajectory of finished) found.push(keyOf(trajectory).rollout);
  return found;
}

describe('a run file', () => {
  it('says what made it in its first line and holds one trajectory a line', async () => {
    createRunFile(file, header);
    appendTrajectory(file, await episode(0));
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ run: 'foragym/run-v1', ...header });
  });

  it('is never written over', () => {
    createRunFile(file, header);
    expect(() => createRunFile(file, header)).toThrow(expect.objectContaining({ code: 'run/exists' }));
  });

  it('makes the folder around it, and says when it cannot', () => {
    const below = join(folder, 'runs', 'today', 'run.jsonl');
    createRunFile(below, header);
    expect(existsSync(below)).toBe(true);
    expect(() => createRunFile(join(below, 'run.jsonl'), header)).toThrow(
      expect.objectContaining({ code: 'file/unwritable' }),
    );
  });

  it('refuses to append beside another process, whichever read it last', async () => {
    const first = createRunFile(file, header);
    first.append(await episode(0));
    const second = await resumeRunFile(file, header);
    first.append(await episode(1));
    const before = readFileSync(file);
    const beside = async (): Promise<void> => second.append(await episode(1));
    await expect(beside()).rejects.toMatchObject({ code: 'file/other-writer', message: expect.stringContaining(file) });
    expect(readFileSync(file).equals(before)).toBe(true);
    const third = await resumeRunFile(file, header);
    third.append(await episode(2));
    const late = async (): Promise<void> => first.append(await episode(2));
    await expect(late()).rejects.toMatchObject({ code: 'file/other-writer' });
  });

  it('is not made again without its header when somebody removed it', async () => {
    const { append } = createRunFile(file, header);
    rmSync(file);
    const removed = await episode(0);
    expect(() => append(removed)).toThrow(expect.objectContaining({ code: 'file/unwritable' }));
    expect(existsSync(file)).toBe(false);
  });

  it('gives what is finished when it is resumed', async () => {
    createRunFile(file, header);
    for (const rollout of [0, 1]) appendTrajectory(file, await episode(rollout));
    expect(await finishedIn()).toEqual([0, 1]);
  });

  it('is whole again after a kill at any byte of its last line', async () => {
    createRunFile(file, header);
    appendTrajectory(file, await episode(0));
    const whole = readFileSync(file);
    appendTrajectory(file, await episode(1));
    const both = readFileSync(file);
    for (let size = whole.length + 1; size < both.length; size += 1) {
      writeFileSync(file, both);
      truncateSync(file, size);
      expect(await finishedIn()).toEqual([0]);
      expect(readFileSync(file).equals(whole)).toBe(true);
    }
  });

  it('is begun when it is not there, or when its header is torn', async () => {
    expect(await finishedIn()).toEqual([]);
    const begun = readFileSync(file);
    truncateSync(file, 20);
    expect(await finishedIn()).toEqual([]);
    expect(readFileSync(file).equals(begun)).toBe(true);
  });

  it('refuses damage anywhere else', async () => {
    createRunFile(file, header);
    appendFileSync(file, '{"log":\n');
    appendTrajectory(file, await episode(1));
    await expect(finishedIn()).rejects.toMatchObject({ code: 'log/not-json' });
  });

  it.each<[string, Partial<RunHeader>, string]>([
    ['resume/version-changed', { foragym: '0.2.0' }, 'foragym was "0.1.0" and is "0.2.0"'],
    ['resume/seed-changed', { seed: 8 }, 'seed was 7 and is 8'],
    ['resume/rollouts-changed', { rollouts: 4 }, 'rollouts was 2 and is 4'],
    [
      'resume/tasks-changed',
      { tasks: { ...header.tasks, fingerprint: 'beef' } },
      'tasks.fingerprint was "f00d" and is "beef"',
    ],
    [
      'resume/policies-changed',
      { policies: { hop: { use: 'hop', reader: 2 } } },
      'policies.hop.reader was absent and is 2',
    ],
    ['resume/world-changed', { worlds: { hop: { ...spec, params: { k: 5 } } } }, 'worlds.hop.params.k was 3 and is 5'],
  ])('is refused under another header: %s', async (code, change, says) => {
    createRunFile(file, header);
    appendTrajectory(file, await episode(0));
    const before = readFileSync(file);
    await expect(finishedIn({ ...header, ...change })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(says),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('may be resumed to look at other metrics', async () => {
    createRunFile(file, header);
    appendTrajectory(file, await episode(0));
    expect(await finishedIn({ ...header, scenario: { id: 'test', metrics: ['f1'] } })).toEqual([0]);
  });

  it('refuses a file that no run wrote, and a newer form', async () => {
    appendTrajectory(file, await episode(0));
    await expect(finishedIn()).rejects.toMatchObject({ code: 'run/no-header' });
    writeFileSync(file, '{"run":"foragym/run-v2"}\n');
    await expect(finishedIn()).rejects.toMatchObject({ code: 'run/newer' });
    expect(existsSync(file)).toBe(true);
  });

  it('refuses to take a trajectory for its own that no run wrote', async () => {
    const { meta, ...stranger } = await episode(0);
    expect(meta['cell']).toBe('hop');
    expect(() => keyOf({ ...stranger, meta: {} })).toThrow(expect.objectContaining({ code: 'run/no-key' }));
  });
});
