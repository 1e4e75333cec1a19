import { appendFileSync, closeSync, existsSync, ftruncateSync, openSync, readSync, fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail, fileTrouble, isJsonObject, messageOf, type Json } from '../core/index.ts';
import type { Trajectory } from './entry.ts';
import { keyText } from './episode-key.ts';
import { isRunHeader } from './run-header.ts';
import { fromFile, toFile } from './trajectory.ts';

/** Appends one finished trajectory as one line, in one write: after a crash only the last line can be torn. */
export function appendTrajectory(file: string, trajectory: Trajectory): void {
  appendFileSync(file, `${JSON.stringify(toFile(trajectory))}\n`);
}

/** Cuts a last line without its newline, which a killed process left behind. Returns the bytes that were cut. */
export function cutTornLine(file: string): number {
  if (!existsSync(file)) return 0;
  const handle = openSync(file, 'r+');
  try {
    const { size } = fstatSync(handle);
    const keep = endOfLastLine(handle, size);
    if (keep < size) ftruncateSync(handle, keep);
    return size - keep;
  } finally {
    closeSync(handle);
  }
}

/** Reads JSON lines one by one, in constant memory. A torn last line is passed over; any other bad line is an error with its place. */
export async function* readLines(file: string): AsyncGenerator<{ readonly value: Json; readonly where: string }> {
  const handle = await open(file, 'r').catch((cause: unknown) =>
    fail('file/unreadable', `${file}: ${fileTrouble(cause)}`, { cause }),
  );
  let line = 0;
  let read = 0;
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) fail('file/unreadable', `${file}: a folder, not a file`);
    for await (const text of handle.readLines({ encoding: 'utf8', autoClose: false })) {
      line += 1;
      read += Buffer.byteLength(text, 'utf8') + 1;
      // of a pipe nobody knows the size: there, no line passes for torn
      const torn = stat.isFile() && read > stat.size;
      if (text === '') continue;
      const value = parse(text, `${file}:${line}`, torn);
      if (value !== undefined) yield { value, where: `${file}:${line}` };
    }
  } finally {
    await handle.close();
  }
}

/**
 * Reads every trajectory of a run file, passing over its header. Refuses, with its place, a line that is neither, and an
 * episode of a run that stands there a second time: it would count twice.
 */
export async function* readTrajectories(file: string): AsyncGenerator<Trajectory> {
  const places = new Map<string, string>();
  for await (const { value, where } of readLines(file)) {
    if (isTrajectory(value)) {
      const trajectory = fromFile(value, where);
      refuseSecond(trajectory, where, places);
      yield trajectory;
    } else if (!isRunHeader(value, where)) {
      fail('log/not-a-trajectory', `${where}: neither a trajectory nor the header of a run`);
    }
  }
}

/** What no run wrote, such as the episodes of a person, has no key: the same may happen in it again. */
function refuseSecond({ log, meta }: Trajectory, where: string, places: Map<string, string>): void {
  const { cell, rollout } = meta;
  if (typeof cell !== 'string' || typeof rollout !== 'number') return;
  const key = keyText({ cell, task: log.task.id, rollout });
  const first = places.get(key);
  if (first !== undefined) {
    fail(
      'log/twice',
      `${where}: rollout ${rollout} of task "${log.task.id}" in cell "${cell}" stands in ${first} already`,
    );
  }
  places.set(key, where);
}

function parse(text: string, where: string, torn: boolean): Json | undefined {
  const value = parsed(text, where, torn);
  if (value !== undefined && hasPrototypeKey(value))
    fail('log/not-json', `${where}: a key may not be named "__proto__"`);
  return value;
}

function parsed(text: string, where: string, torn: boolean): Json | undefined {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON
    return JSON.parse(text) as Json;
  } catch (cause) {
    if (torn) return undefined;
    return fail('log/not-json', `${where}: ${messageOf(cause)}`, { cause });
  }
}

/** Whether some object has a member that is lost when it is copied. Without recursion: a line may be nested at will. */
function hasPrototypeKey(line: Json): boolean {
  const left: unknown[] = [line];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Object.hasOwn(value, '__proto__')) return true;
    for (const member of Object.values(value)) left.push(member);
  }
  return false;
}

function isTrajectory(value: unknown): value is Trajectory {
  return (
    isJsonObject(value) &&
    isJsonObject(value['log']) &&
    isJsonObject(value['sealed']) &&
    isJsonObject(value['meta']) &&
    Array.isArray(value['scorings']) &&
    value['scorings'].every(isJsonObject) &&
    typeof value['contentHash'] === 'string'
  );
}

/** The offset after the last newline, searched from the end in blocks. */
function endOfLastLine(handle: number, size: number): number {
  const block = Buffer.alloc(65_536);
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - block.length);
    const bytes = readSync(handle, block, 0, end - start, start);
    const newline = block.subarray(0, bytes).lastIndexOf(0x0a);
    if (newline >= 0) return start + newline + 1;
    end = start;
  }
  return 0;
}
