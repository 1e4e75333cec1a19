// Golden episodes of foragym/search-qa-v1: they replay for ever, and the same policies play the same bytes again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromFile, makeEnv, play, policies, replay, toFile, type EnvParams, type Policy, type Trajectory } from '../../src/index.ts';

const folder = fileURLToPath(new URL('../../envs/search-qa/golden/', import.meta.url));

interface Golden {
  readonly name: string;
  readonly policy: Policy;
  readonly taskId: string;
  readonly params: EnvParams;
}

const goldens: readonly Golden[] = [
  { name: 'first-query', policy: policies.firstQuery(), taskId: 'q018', params: {} },
  { name: 'hop', policy: policies.hop(), taskId: 'q009', params: { preset: 'search-r1-retrieval' } },
  { name: 'oracle-format', policy: policies.oracle(), taskId: 'q004', params: { preset: 'search-r1-format' } },
  { name: 'oracle-unanswerable', policy: policies.oracle(), taskId: 'q003', params: {} },
  { name: 'wrong-comparison', policy: policies.wrong(), taskId: 'q002', params: { preset: 'zerosearch' } },
  { name: 'random-tool-calls', policy: policies.random(), taskId: 'q005', params: { dialect: 'tool-calls' } },
  { name: 'no-op', policy: policies.noOp(), taskId: 'q001', params: { dialect: { use: 'search-tags', row: 'r1-searcher' } } },
];

async function played({ policy, taskId, params }: Golden): Promise<Trajectory> {
  const env = await makeEnv('foragym/search-qa-v1', params);
  const trajectory = await play(env, policy, { taskId, worldSeed: 7, policySeed: 7, clock: { now: () => 0, sleep: async () => undefined } });
  await env.close();
  return trajectory;
}

const fileOf = (name: string): string => `${folder}${name}.jsonl`;

/** One entry a line, so that a change shows where it is: the log's head, its entries, its passages, the rest. */
function linesOf(trajectory: Trajectory): string {
  const { log, ...rest } = toFile(trajectory);
  const { entries, passages, ...head } = log;
  const lines = [head, ...entries, passages, rest];
  return `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`;
}

function trajectoryOf(text: string): Trajectory {
  const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line));
  const [head, ...others] = lines;
  const [passages, rest] = others.slice(-2);
  return fromFile({ ...rest, log: { ...head, entries: others.slice(0, -2), passages } }, 'golden');
}

describe.each(goldens)('golden $name', (golden) => {
  it('replays, with nothing to search', async () => {
    if (process.env['UPDATE'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(fileOf(golden.name), linesOf(await played(golden)));
    }
    const stored = trajectoryOf(readFileSync(fileOf(golden.name), 'utf8'));
    const again = await replay(stored);
    expect(again.rewards).toEqual(stored.scorings[0]?.rewards);
  });

  it('is played again to the same bytes', async () => {
    expect(linesOf(await played(golden))).toBe(readFileSync(fileOf(golden.name), 'utf8'));
  });
});
