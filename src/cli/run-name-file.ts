import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, messageOf } from '../core/index.ts';

/** The first name in `runs/` that nobody has taken: `runs/search-qa-v1-1.jsonl`. */
export function freeRunFile(env: string): string {
  const name = env.slice(env.lastIndexOf('/') + 1);
  for (let number = 1; ; number += 1) {
    const file = join('runs', `${name}-${number}.jsonl`);
    if (!existsSync(file)) return file;
  }
}

/** Makes the folder of a file that will be written. */
export function makeFolder(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (cause) {
    fail('file/unwritable', `${file}: ${messageOf(cause)}`, { cause });
  }
}
