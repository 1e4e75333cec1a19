import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ErrorCode, fail, type JsonObject, messageOf, type Use } from '../core/index.ts';
import {
  cutTornLine,
  type EnvSpec,
  isRunHeader,
  makeFolder,
  readLines,
  readTrajectories,
  RUN_FORM,
  soleWriter,
  toFile,
  type Trajectory,
} from '../log/index.ts';
import { firstDifference } from './first-difference.ts';

/** The first line of a run file: what made it. Trajectories follow, one a line, as they were finished. */
export interface RunHeader {
  /** The version of foragym that plays. */
  readonly foragym: string;
  readonly seed: number;
  /** Episodes a task and cell. */
  readonly rollouts: number;
  readonly tasks: { readonly name: string; readonly fingerprint: string; readonly count: number };
  /** Who plays, by cell. */
  readonly policies: { readonly [cell: string]: Use };
  /** On what is played, by cell: parameters, corpus and services with their hashes. */
  readonly worlds: { readonly [cell: string]: EnvSpec };
  /** What every reset is told, by cell. Absent: nothing. */
  readonly reset?: { readonly [cell: string]: JsonObject } | undefined;
  /** The declaration, for the reader. What of it decides the episodes stands in the fields above, and only they are compared. */
  readonly scenario: object;
}

/** A run file that is open: this process alone may append to it. */
export interface RunFile {
  /** What an earlier run finished. */
  readonly finished: AsyncIterable<Trajectory> | Iterable<Trajectory>;
  /** Appends a finished trajectory. Throws `file/other-writer` once another process has written to the file. */
  readonly append: (trajectory: Trajectory) => void;
}

/** Begins a run file. Refuses one that is there, or that another run begins at the same moment: it may hold hours of work. */
export function createRunFile(file: string, header: RunHeader): RunFile {
  begin(file, header);
  const write = soleWriter(file);
  return { finished: [], append: (trajectory) => write(toFile(trajectory)) };
}

/**
 * Opens a run file to go on with it. A torn last line is cut; a header under which other episodes would be played is refused,
 * and nothing is written. A file that is not there, or was killed before its header was complete, is begun.
 */
export async function resumeRunFile(file: string, header: RunHeader): Promise<RunFile> {
  if (!existsSync(file)) return createRunFile(file, header);
  cutTornLine(file);
  // before it is read: what somebody else appends from here on is found by the first append
  const write = soleWriter(file);
  const recorded = await firstLineOf(file);
  if (recorded === undefined) write(lineOf(header));
  else refuseChange(recorded, lineOf(header), file);
  return { finished: readTrajectories(file), append: (trajectory) => write(toFile(trajectory)) };
}

/** Makes the file with its first line, and the folder around it. */
function begin(file: string, header: RunHeader): void {
  makeFolder(dirname(file));
  try {
    writeFileSync(file, `${JSON.stringify(lineOf(header))}\n`, { flag: 'wx' });
  } catch (cause) {
    if (isThere(cause)) fail('run/exists', `${file} exists: resume it, remove it, or write elsewhere`, { cause });
    fail('file/unwritable', `${file}: ${messageOf(cause)}`, { cause });
  }
}

function isThere(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
}

function lineOf(header: RunHeader): JsonObject {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what stringify wrote is JSON, without undefined members
  return JSON.parse(JSON.stringify({ run: RUN_FORM, ...header })) as JsonObject;
}

/** What decides the episodes, and the refusal when it differs. */
const DECIDING: readonly (readonly [field: keyof RunHeader, code: ErrorCode])[] = [
  ['foragym', 'resume/version-changed'],
  ['seed', 'resume/seed-changed'],
  ['rollouts', 'resume/rollouts-changed'],
  ['tasks', 'resume/tasks-changed'],
  ['policies', 'resume/policies-changed'],
  ['worlds', 'resume/world-changed'],
  ['reset', 'resume/reset-changed'],
];

function refuseChange(recorded: JsonObject, now: JsonObject, file: string): void {
  for (const [field, code] of DECIDING) {
    const difference = firstDifference(recorded[field], now[field], field);
    if (difference !== null) fail(code, `${file}: this run is another one: ${difference}`);
  }
}

async function firstLineOf(file: string): Promise<JsonObject | undefined> {
  for await (const { value, where } of readLines(file)) {
    return isRunHeader(value, where) ? value : fail('run/no-header', `${where}: no run begins like this`);
  }
  return undefined;
}
