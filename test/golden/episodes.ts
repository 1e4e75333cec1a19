// Golden episodes: they replay for ever, and the same policies play the same bytes again.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fromFile, makeEnv, play, replay, toFile, type EnvParams, type JsonObject, type Policy, type Trajectory } from '../../src/index.ts';

/** One episode that is kept. */
export interface Golden {
  readonly name: string;
  readonly policy: Policy;
  readonly taskId: string;
  readonly params: EnvParams;
  /** What a trainer says at reset. Default: nothing. */
  readonly resetOptions?: JsonObject;
}

/** Holds the golden episodes of an environment of ours to what is committed below its folder, or writes them when UPDATE=1. */
export function goldenEpisodes(envId: string, goldens: readonly Golden[]): void {
  const name = envId.replace(/^foragym\//, '').replace(/-v\d+$/, '');
  const folder = fileURLToPath(new URL(`../../envs/${name}/golden/`, import.meta.url));

  describe.each(goldens)('golden $name', (golden) => {
    const file = `${folder}${golden.name}.jsonl`;

    it('replays, with nothing to search', async () => {
      if (process.env['UPDATE'] === '1') {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, linesOf(await played(envId, golden)));
      }
      const stored = trajectoryOf(readFileSync(file, 'utf8'));
      const again = await replay(stored);
      expect(again.rewards).toEqual(stored.scorings[0]?.rewards);
    });

    it('is played again to the same bytes', async () => {
      expect(linesOf(await played(envId, golden))).toBe(readFileSync(file, 'utf8'));
    });
  });
}

async function played(envId: string, { policy, taskId, params, resetOptions }: Golden): Promise<Trajectory> {
  const env = await makeEnv(envId, params);
  const clock = { now: () => 0, sleep: async () => undefined };
  const trajectory = await play(env, policy, { taskId, worldSeed: 7, policySeed: 7, clock, resetOptions });
  await env.close();
  return trajectory;
}

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
