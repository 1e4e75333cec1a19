// The README's first TypeScript example does what its comments say.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('the first example runs as it stands, and ends with a full score twice', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const example = /```ts\n(import \{ makeEnv, replay \}.*?)```/s.exec(readme)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'foragym-readme-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'foragym'));
  writeFileSync(join(folder, 'first.mjs'), example);
  const printed = execFileSync(process.execPath, ['first.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
  expect(printed).toContain('Question: Who wrote the saga Letters to Cysewin?');
  expect(printed).toContain("'Letters to Cysewin'");
  expect(printed).toMatch(/answered 1 /);
  expect(printed.trimEnd().split('\n').at(-1)).toBe('{ value: 1 }');
});
