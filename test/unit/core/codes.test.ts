import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { codes } from '../../../src/core/index.ts';

const tests = fileURLToPath(new URL('../..', import.meta.url));

it('every error code is provoked by some test', () => {
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') || file.endsWith('.txt'),
  );
  const text = files
    .map((file) => readFileSync(join(tests, file), 'utf8'))
    .join('\n')
    .replaceAll('\\/', '/');
  expect(Object.keys(codes).filter((code) => !text.includes(code))).toEqual([]);
});
