import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../src/core/index.ts';
import { runScenario, scoreAgain } from '../../../src/eval/index.ts';
import { readTrajectories, type Trajectory } from '../../../src/log/index.ts';
import { declared } from './declared.ts';
import { guesser, looker, policiesOf, tinyCorpus } from './tiny-gym.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-score-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function stored(policy: string): Promise<Trajectory> {
  const out = join(folder, `${policy}.jsonl`);
  const scenario = declared({ policies: [policy], tasks: { ...tinyCorpus(folder), limit: 1 }, preset: 'search-r1' });
  await runScenario(scenario, { foragym: '0', clock: systemClock, out, plugins: [policiesOf({ looker, guesser })] });
  for await (const trajectory of readTrajectories(out)) return trajectory;
  throw new Error(readFileSync(out, 'utf8'));
}

describe('scoreAgain', () => {
  it('adds scorings and leaves the episode as it is', async () => {
    const before = await stored('looker');
    const after = await scoreAgain(before, ['zerosearch', 'search-r1-retrieval'], []);
    expect(after.scorings.map(({ pipeline, rewards }) => [pipeline.use, rewards.total])).toMatchObject([
      ['search-r1', { value: 1 }],
      ['zerosearch', { value: 1 }],
      ['search-r1-retrieval', { value: 1.1 }],
    ]);
    expect({ ...after, scorings: before.scorings }).toEqual(before);
  });

  it('gives the scoring that the episode would have had', async () => {
    const trajectory = await stored('looker');
    const [own, again] = (await scoreAgain(trajectory, ['search-r1'], [])).scorings;
    expect(again).toEqual(own);
  });

  it('refuses a preset that is not there', async () => {
    await expect(scoreAgain(await stored('looker'), ['zerosarch'], [])).rejects.toThrow(/did you mean "zerosearch"/);
  });
});
