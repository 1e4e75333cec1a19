// What scenarios/retrieval declares holds on the scripted policies: every expectation, not only that none is contradicted.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/core/index.ts';
import { readScenario, runScenario, type Report } from '../../src/eval/index.ts';

const folder = fileURLToPath(new URL('../../scenarios/retrieval/', import.meta.url));
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));

/** A hundred times as quick as the real one: what waits waits in the same order. */
const hurried: Clock = {
  now: () => performance.now(),
  sleep: (ms, signal) => setTimeout(ms / 100, undefined, { signal }),
};

async function run(file: string): Promise<Report> {
  return runScenario(await readScenario(join(folder, file)), { foragym: 'test', clock: hurried, concurrency: 16 });
}

/** Share of episodes that were masked, by cell. */
const maskedIn = ({ cells }: Report): { readonly [cell: string]: number } =>
  Object.fromEntries(cells.map(({ id, masked }) => [id, masked]));

describe('scenarios/retrieval', async () => {
  const reports = new Map<string, Report>();
  for (const file of files) reports.set(file, await run(file));

  it('declares each way in which retrieval fails', () => {
    const names = 'budget contradicting empty failing injected noise-ladder random slow stale'.split(' ');
    expect(files).toEqual(names.map((name) => `${name}.yaml`));
  });

  it.each(files)('%s holds', (file) => {
    const { expectations = [] } = reports.get(file) ?? {};
    expect(expectations.length).toBeGreaterThan(0);
    expect(expectations.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      expectations.map(({ id }) => `${id} held`),
    );
  });

  it.each(['failing.yaml', 'slow.yaml'])('%s masks the episodes of queries that failed, and no other', (file) => {
    const masked = Object.entries(maskedIn(reports.get(file) ?? expect.unreachable()));
    const struck = masked.filter(([id]) => /share/.test(id) && !id.startsWith('no-op'));
    expect(struck.length).toBe(3);
    for (const [id, share] of masked) expect(share > 0, id).toBe(struck.some(([other]) => other === id));
  });
});
