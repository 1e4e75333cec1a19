import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { keyOf, keyText } from '../../../src/log/index.ts';
import type { Policy } from '../../../src/policies/index.ts';
import { run, type RunPlan, worldSeed } from '../../../src/rollout/index.ts';
import { fakeClock, fakeEnv, type FakeEnv } from './fake-env.ts';

const answers: Policy = { name: 'test', open: () => ({ act: () => 'answer' }) };

function planned({ concurrency = 1, ...plan }: Partial<RunPlan> & { readonly concurrency?: number } = {}) {
  const envs: readonly FakeEnv[] = Array.from({ length: concurrency }, () => fakeEnv());
  const complete: RunPlan = {
    cell: 'test',
    policy: answers,
    envs,
    taskIds: ['a', 'b', 'c'],
    rollouts: 2,
    seed: 5,
    clock: fakeClock(),
    ...plan,
  };
  return { plan: complete, envs };
}

async function keysOf(plan: RunPlan): Promise<string[]> {
  const keys: string[] = [];
  for await (const trajectory of run(plan)) keys.push(keyText(keyOf(trajectory)));
  return keys;
}

async function hashes(concurrency: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { contentHash } of run(planned({ concurrency }).plan)) found.push(contentHash);
  return found.toSorted();
}

const all = ['a', 'b', 'c'].flatMap((task) => [0, 1].map((rollout) => keyText({ cell: 'test', task, rollout })));

describe('run', () => {
  it('plays every rollout of every task, in order when one is played at a time', async () => {
    const { plan, envs } = planned();
    expect(await keysOf(plan)).toEqual(all);
    expect(envs[0]?.calls.filter((call) => call === 'reset')).toHaveLength(6);
  });

  it('gives the rollouts of a task one world seed, and each policy seed once', async () => {
    const { plan, envs } = planned();
    const seeds: unknown[] = [];
    for await (const { meta } of run(plan)) seeds.push(meta['policySeed']);
    expect(envs[0]?.seeds).toEqual(['a', 'a', 'b', 'b', 'c', 'c'].map((task) => worldSeed(5, task)));
    expect(new Set(seeds).size).toBe(6);
  });

  it('warns of no leak, however many episodes wait at a time', async () => {
    const warnings: unknown[] = [];
    const note = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', note);
    const slow: Policy = { name: 'slow', open: () => ({ act: () => delay(20).then(() => 'answer') }) };
    await keysOf(planned({ policy: slow, concurrency: 64, rollouts: 64 }).plan);
    await delay(0);
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('plays as many at a time as it may, one in each environment', async () => {
    let now = 0;
    let most = 0;
    const slow: Policy = {
      name: 'slow',
      open: () => ({
        async act() {
          now += 1;
          most = Math.max(most, now);
          await delay(2);
          now -= 1;
          return 'answer';
        },
      }),
    };
    const { plan, envs } = planned({ policy: slow, concurrency: 4, rollouts: 5 });
    expect(await keysOf(plan)).toHaveLength(15);
    expect(most).toBe(4);
    expect(envs.every((env) => env.calls.length > 0)).toBe(true);
  });

  it('plays the same episodes whatever the concurrency', async () => {
    expect(await hashes(8)).toEqual(await hashes(1));
  });

  it('does not play again what is finished', async () => {
    const finished = new Set([all[0] ?? '', all[3] ?? '']);
    expect(await keysOf(planned({ finished }).plan)).toEqual([all[1], all[2], all[4], all[5]]);
  });

  it('yields what had ended before it was cancelled, and nothing that was given up', async () => {
    const stop = new AbortController();
    const { plan } = planned({ signal: stop.signal, concurrency: 2 });
    const keys: string[] = [];
    for await (const trajectory of run(plan)) {
      keys.push(keyText(keyOf(trajectory)));
      if (keys.length === 3) stop.abort();
    }
    expect(keys.length).toBeGreaterThanOrEqual(3);
    expect(keys.length).toBeLessThan(6);
  });

  it('gives up what is under way when its reader leaves', async () => {
    const thinks: Policy = {
      name: 'thinks',
      open: ({ seed }) => ({ act: () => (seed === first ? 'answer' : new Promise<string>(() => {})) }),
    };
    let first = 0;
    const { plan, envs } = planned({
      policy: {
        ...thinks,
        open: (hello) => {
          first ||= hello.seed;
          return thinks.open(hello);
        },
      },
      concurrency: 3,
    });
    for await (const _ of run(plan)) break;
    expect(envs.flatMap((env) => env.calls)).toContain('truncate aborted');
  });

  it('ends with what an author threw, and gives up the others', async () => {
    const broken = fakeEnv({ throws: new TypeError('an author slipped') });
    await expect(keysOf(planned({ envs: [broken] }).plan)).rejects.toThrow('an author slipped');
    expect(broken.calls).toEqual(['reset', 'step']);
  });

  it('ends with it also when it was thrown while the reader was away', async () => {
    const envs = [fakeEnv(), fakeEnv({ throws: new TypeError('an author slipped') })].toReversed();
    const reading = async (): Promise<void> => {
      for await (const _ of run(planned({ envs }).plan)) await delay(5);
    };
    await expect(reading()).rejects.toThrow('an author slipped');
  });

  it('needs an environment', async () => {
    await expect(keysOf(planned({ envs: [] }).plan)).rejects.toThrow(RangeError);
  });
});
