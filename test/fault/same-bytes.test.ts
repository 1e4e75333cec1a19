// The same run gives the same episodes, whatever surrounds it: directory, locale, time zone, flags, Node, concurrency.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTrajectories } from '../../src/log/index.ts';
import { describeNodes } from '../nodes.ts';

const main = fileURLToPath(new URL('../../dist/src/cli/main.js', import.meta.url));
const minute = 60_000;

interface Surroundings {
  readonly node?: string;
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
}

/** (cell, task, rollout, content hash) of every episode of a small run, in one order. */
async function hashesOf({
  node = process.execPath,
  cwd = tmpdir(),
  env = {},
  flags = [],
  args = [],
}: Surroundings): Promise<readonly string[]> {
  const out = join(mkdtempSync(join(tmpdir(), 'foragym-')), 'run.jsonl');
  const plain = [
    'run',
    '--policy',
    'first-query,hop,random,oracle',
    '--episodes',
    '40',
    '--rollouts',
    '2',
    '--seed',
    '11',
    '--quiet',
    '--out',
    out,
  ];
  execFileSync(node, [...flags, main, ...plain, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: 'pipe',
    timeout: 5 * minute,
  });
  const hashes: string[] = [];
  for await (const { meta, contentHash } of readTrajectories(out)) {
    hashes.push(JSON.stringify([meta['cell'], meta['task'], meta['rollout'], contentHash]));
  }
  return hashes.toSorted((a, b) => (a < b ? -1 : 1));
}

let usual: readonly string[] = [];
beforeAll(async () => {
  usual = await hashesOf({});
}, 5 * minute);

describe('the same run', () => {
  it('has an episode for every policy, task and rollout, and no two policies play alike throughout', () => {
    expect(usual).toHaveLength(4 * 40);
  });

  it.each<readonly [string, Surroundings]>([
    [
      'another directory, a Turkish locale, a far time zone',
      { cwd: '/', env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati', HOME: '/nonexistent' } },
    ],
    ['no just-in-time compiler', { flags: ['--jitless'] }],
    ['one episode at a time', { args: ['--concurrency', '1'] }],
    ['eight at a time', { args: ['--concurrency', '8'] }],
  ])(
    'gives the same episodes with %s',
    async (_, surroundings) => {
      expect(await hashesOf(surroundings)).toEqual(usual);
    },
    5 * minute,
  );
});

describeNodes('the same run', (node) => {
  it(
    'gives the same episodes',
    async () => {
      expect(await hashesOf({ node })).toEqual(usual);
    },
    5 * minute,
  );
});
