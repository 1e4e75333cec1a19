import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A page of the documentation. */
export function page(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The code blocks of a page in one language, in order. */
export function blocksOf(text: string, language: string): readonly string[] {
  return [...text.matchAll(/```(\w+)\n(.*?)```/gs)].flatMap(([, of, block = '']) => (of === language ? [block] : []));
}

/** Runs a program of the documentation beside the package that was built, and gives what it printed. */
export function printedBy(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'foragym-example-'));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules', 'foragym'));
  writeFileSync(join(folder, 'first.mjs'), program);
  return execFileSync(process.execPath, ['first.mjs'], { cwd: folder, encoding: 'utf8', timeout: 60_000 });
}

/** The rows of the table whose head begins with this cell, each as its cells. */
export function tableOf(text: string, head: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  const rest = lines.slice(from + 2);
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
