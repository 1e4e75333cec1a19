import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/core/index.ts';
import { type Report, runScenario } from '../../src/eval/index.ts';
import { declared } from '../unit/eval/declared.ts';
import { guesser, looker, policiesOf, tinyCorpus } from '../unit/eval/tiny-gym.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-resume-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const plugins = [policiesOf({ looker, guesser })];

async function ran(out: string, concurrency: number): Promise<Report> {
  const scenario = declared({
    policies: ['looker', 'guesser'],
    tasks: tinyCorpus(folder),
    rollouts: 2,
    metrics: ['em'],
  });
  return runScenario(scenario, { foragym: '0', clock: systemClock, plugins, out, resume: true, concurrency });
}

function episodesIn(file: string): readonly string[] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => JSON.parse(line) as { meta: { cell: string; task: string; rollout: number }; contentHash: string })
    .map(({ meta, contentHash }) => JSON.stringify([meta.cell, meta.task, meta.rollout, contentHash]))
    .toSorted();
}

describe('a run that stopped anywhere', () => {
  it('is, resumed, the run that never stopped', async () => {
    const out = join(folder, 'whole.jsonl');
    const report = await ran(out, 1);
    const bytes = readFileSync(out);
    const stopped = join(folder, 'stopped.jsonl');
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), fc.integer({ min: 1, max: 6 }), async (...args) => {
        const [first, second, concurrency] = args;
        writeFileSync(stopped, bytes.subarray(0, first));
        await ran(stopped, concurrency);
        writeFileSync(stopped, readFileSync(stopped).subarray(0, second));
        expect(await ran(stopped, concurrency)).toEqual(report);
        expect(episodesIn(stopped)).toEqual(episodesIn(out));
      }),
      { numRuns: 25 },
    );
  });
});
