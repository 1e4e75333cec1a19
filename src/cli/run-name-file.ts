import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ForagymError } from '../core/index.ts';

/**
 * Writes a run into the first file in `runs/` that nobody has taken: `runs/search-qa-v1-1.jsonl`. Of runs that are started at
 * once all may find the same name free; whoever does not get it, which `run/exists` tells, goes on with the next.
 */
export async function inFreeRunFile<T>(env: string, write: (file: string) => Promise<T>): Promise<T> {
  const name = env.slice(env.lastIndexOf('/') + 1);
  for (let number = 1; ; number += 1) {
    const file = join('runs', `${name}-${number}.jsonl`);
    if (existsSync(file)) continue;
    try {
      return await write(file);
    } catch (thrown) {
      if (!(thrown instanceof ForagymError && thrown.code === 'run/exists')) throw thrown;
    }
  }
}
