import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'vitest';

const sentence =
  'real data is not here: export FORAGYM_DATA=/path/to/data, the folder that holds wikimix, scifact and the others';

/** What stands between a test and real data. In CI its absence is a failure, elsewhere a skip that says what to do. */
export function realData(env: NodeJS.ProcessEnv): { folder: string } | { absent: string; fails: boolean } {
  const named = env['FORAGYM_DATA'] ?? '';
  const fails = env['CI'] === 'true';
  if (named === '') return { absent: sentence, fails };
  const folder = resolve(named);
  if (!existsSync(folder)) return { absent: `${sentence}; it is ${folder}, which does not exist`, fails };
  return { folder };
}

/** `describe` for tests over real data: `tests` runs only where the data is. */
export function describeReal(name: string, tests: (folder: string) => void): void {
  const data = realData(process.env);
  describe(name, () => {
    if ('folder' in data) {
      tests(data.folder);
      return;
    }
    test('finds its data', (context) => {
      if (data.fails) throw new Error(data.absent);
      context.skip(data.absent);
    });
  });
}
