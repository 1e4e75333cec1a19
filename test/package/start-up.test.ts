import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { bin, root } from '../command-line.ts';

/** Tells every module that is loaded, on standard error. */
const hooks = `export async function load(url, context, next) {
  process._rawDebug('loaded ' + url);
  return next(url, context);
}`;
const register = `import { register } from 'node:module'; register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));`;

/** The packages that a program loads, besides ours. */
function packagesOf(args: readonly string[]): ReadonlySet<string> {
  const hook = `data:text/javascript,${encodeURIComponent(register)}`;
  const { stderr, status } = spawnSync(process.execPath, ['--import', hook, ...args], { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const packages = stderr.matchAll(/^loaded file:.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm);
  return new Set([...packages].map(([, name = '']) => name));
}

/** The median of five starts, in milliseconds. */
function startMs(args: readonly string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now();
    spawnSync(process.execPath, args, { cwd: root });
    return performance.now() - began;
  });
  return times.toSorted((a, b) => a - b)[2] ?? Infinity;
}

describe('the help screen', () => {
  it('loads commander and nothing else', () => {
    expect([...packagesOf([bin, '--help'])]).toEqual(['commander']);
  });

  it('is there within 150 ms, or within 100 ms of what node itself takes on a busy machine', () => {
    const bare = startMs(['--eval', '0']);
    expect(startMs([bin, '--help'])).toBeLessThan(Math.max(150, bare + 100));
  });
});

describe("import 'foragym'", () => {
  it('loads nothing heavy', () => {
    const packages = packagesOf(['--input-type=module', '--eval', "await import('foragym')"]);
    expect(packages).toContain('valibot');
    for (const heavy of [
      'yaml',
      'commander',
      'cli-table3',
      '@clack/prompts',
      'undici',
      'onnxruntime-node',
      'ws',
      'hono',
    ]) {
      expect(packages).not.toContain(heavy);
    }
  });
});

describe('the bin', () => {
  it('starts as the hints that commands print say: npx foragym', () => {
    const { stdout, stderr, status } = spawnSync('npx', ['--no-install', 'foragym', '--version'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
