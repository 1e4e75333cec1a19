import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { ForagymError, type ErrorCode } from '../../../src/core/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'foragym-corpora-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let written = 0;

/** Writes a file of its own and returns its path. Objects become JSON lines. */
export function file(content: string | Buffer | readonly object[], name = 'some.jsonl'): string {
  const path = join(folder, `${(written += 1)}-${name}`);
  const bytes = Array.isArray(content) ? content.map((row) => `${JSON.stringify(row)}\n`).join('') : content;
  writeFileSync(path, bytes as string | Buffer);
  return path;
}

/** A path at which there is nothing. */
export function absent(name: string): string {
  return join(folder, name);
}

/** Expects a refusal with this code, at `path:line` (or `path` alone), whose message holds `words`. */
export async function refuses(
  loading: Promise<unknown>,
  expected: { readonly code: ErrorCode; readonly at: string; readonly words?: string },
): Promise<void> {
  const thrown: unknown = await loading.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ForagymError);
  const { code, message } = thrown as ForagymError;
  expect({ code, message }).toEqual({ code: expected.code, message: expect.stringContaining(`${expected.at}:`) });
  expect(message).toContain(expected.words ?? '');
}
