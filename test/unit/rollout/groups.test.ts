import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../../src/core/index.ts';
import { makeVectorEnv, openCorpus } from '../../../src/episode/index.ts';
import { keyOf, keyText, type Trajectory } from '../../../src/log/index.ts';
import type { Policy } from '../../../src/policies/index.ts';
import { definePipeline, type GroupReward, rewards, stages } from '../../../src/rewards/index.ts';
import { run, type RunPlan } from '../../../src/rollout/index.ts';
import { tinyCorpus } from '../eval/tiny-gym.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foragym-groups-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What an episode wrote beyond the shortest of its group: a reward that no episode has alone. */
const beyond: GroupReward = {
  name: 'beyond-shortest',
  says: 'turns beyond the shortest episode of the group',
  scope: 'group',
  range: [0, 10],
  score: (group) => group.map(({ turns }) => turns.length - Math.min(...group.map((one) => one.turns.length))),
};

const pipeline = definePipeline({
  name: 'beyond',
  rewards: [rewards.answerEm, beyond],
  stages: [stages.weightedSum({ 'answer-em': 0, 'beyond-shortest': 1 })],
  outcome: { column: 'answer-em', right: 1 },
  published: true,
});

/** Answers after as many searches as its rollout has, told by the order in which its seeds are first seen. */
function slower(seen: number[] = []): Policy {
  return {
    name: 'slower',
    open({ seed }) {
      if (!seen.includes(seed)) seen.push(seed);
      const searches = seen.indexOf(seed) % 3;
      return { act: ({ turn }) => (turn < searches ? '<search>Ada</search>' : '<answer>Arwick</answer>') };
    },
  };
}

async function planned(more: Partial<RunPlan> = {}): Promise<RunPlan> {
  const opened = await openCorpus(tinyCorpus(folder));
  const { envs } = await makeVectorEnv('foragym/search-qa-v1', { ...opened, preset: pipeline, count: 1 });
  const clock: Clock = systemClock;
  return { cell: 'slower', policy: slower(), envs, taskIds: ['t0', 't1'], rollouts: 3, seed: 1, clock, ...more };
}

async function ended(plan: RunPlan): Promise<readonly Trajectory[]> {
  const found: Trajectory[] = [];
  for await (const trajectory of run(plan)) found.push(trajectory);
  return found;
}

const told = (trajectory: Trajectory) => [
  trajectory.log.task.id,
  keyOf(trajectory).rollout,
  trajectory.scorings[0]?.rewards.total,
];

describe('rewards of a group', () => {
  it('are known when its last rollout has ended, and not before', async () => {
    let played = 0;
    const policy = slower();
    const counting: Policy = { ...policy, open: (hello) => ((played += 1), policy.open(hello)) };
    for await (const trajectory of run(await planned({ policy: counting }))) {
      expect([trajectory.log.task.id, played]).toEqual(played === 3 ? ['t0', 3] : ['t1', 6]);
    }
    expect(played).toBe(6);
  });

  it('are of the whole group, in the order of its rollouts', async () => {
    expect((await ended(await planned())).map(told)).toEqual(
      ['t0', 't1'].flatMap((task) => [0, 1, 2].map((rollout) => [task, rollout, { value: rollout }])),
    );
  });

  it('are the same when a run was stopped in the middle of writing a group', async () => {
    const whole = await ended(await planned());
    const incomplete = whole.slice(0, 1);
    const finished = new Set(incomplete.map((one) => keyText(keyOf(one))));
    const policy = slower([Number(incomplete[0]?.meta['policySeed'])]);
    const rest = await ended(await planned({ policy, finished, incomplete }));
    expect(rest.map(told)).toEqual(whole.slice(1).map(told));
  });

  it('leave out a masked rollout, which nobody waits for', async () => {
    const plan = await planned({ taskIds: ['t0'], patience: { retries: 0, backOffMs: 0, longestMs: 0 } });
    const [env] = plan.envs;
    if (env === undefined) throw new Error('no environment');
    let resets = 0;
    const step = env.step.bind(env);
    env.reset = ((reset) => (options: Parameters<typeof env.reset>[0]) => ((resets += 1), reset(options)))(
      env.reset.bind(env),
    );
    env.step = async (turn) => (resets === 2 ? env.truncate('world-failed') : step(turn));
    const rewardsOf = (await ended(plan)).map(told);
    expect(rewardsOf).toEqual([
      ['t0', 1, { unscored: 'masked: world-failed' }],
      ['t0', 0, { value: 0 }],
      ['t0', 2, { value: 2 }],
    ]);
  });
});
