import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The first name in `runs/` that nobody has taken: `runs/search-qa-v1-1.jsonl`. */
export function freeRunFile(env: string): string {
  const name = env.slice(env.lastIndexOf('/') + 1);
  for (let number = 1; ; number += 1) {
    const file = join('runs', `${name}-${number}.jsonl`);
    if (!existsSync(file)) return file;
  }
}
