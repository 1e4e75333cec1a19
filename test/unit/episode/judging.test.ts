import { describe, expect, it } from 'vitest';
import {
  ask,
  definePipeline,
  replay,
  rewards,
  scoreGroup,
  stages,
  type Env,
  type Pipeline,
  type Reward,
  type Service,
} from '../../../src/index.ts';
import { answering, tinyEnv, tinyPlugin } from '../../tiny-env.ts';

/** Asks a judge about every turn. */
const judged: Reward = {
  name: 'judged',
  says: 'what a judge says of a turn',
  scope: 'turn',
  range: [0, 1],
  sum: () => [0, 5],
  needs: ['judge'],
  *score(turn) {
    return (yield* ask<number>('judge', { text: turn.policy.text })) / 10;
  },
};

const pipeline: Pipeline = definePipeline({
  name: 'with-judge',
  rewards: [rewards.answerEm, judged],
  stages: [stages.weightedSum({ 'answer-em': 1, judged: 0.1 })],
  outcome: { column: 'answer-em', right: 1 },
});

/** Gives the length of the text, later. */
function judge(options: { readonly fails?: string; readonly asked?: string[] } = {}): Service {
  return {
    name: 'length-judge',
    timeoutMs: 1000,
    run: (batch) =>
      batch.map(async ({ input }) => {
        const { text } = input as { text: string };
        options.asked?.push(text);
        await new Promise((resolve) => setTimeout(resolve, text.length % 7));
        if (options.fails !== undefined && text.includes(options.fails)) throw new Error('the judge is down');
        return { value: text.length % 10 };
      }),
  };
}

const plugin = {
  ...tinyPlugin,
  envs: (tinyPlugin.envs ?? []).map((env) => ({
    ...env,
    services: { ...env.services, judge: { param: 'judge', default: 'none' } },
    rewards: () => pipeline,
  })),
};

async function play(judging: 'step' | 'background' | 'end', service: Service): Promise<Env> {
  const env = await tinyEnv(answering, { judging, judge: service }, plugin);
  await env.reset({ seed: 3, taskId: 't2' });
  await env.step('<search> founded Harrow Ferry </search>');
  await env.step('hm');
  await env.step('<answer>Ada Quill</answer>');
  return env;
}

describe('judges', () => {
  it('give equal bytes whenever they are asked', async () => {
    const modes = ['step', 'background', 'end'] as const;
    const trajectories = await Promise.all(modes.map(async (mode) => (await play(mode, judge())).trajectory()));
    const [step, background, end] = trajectories.map(({ scorings }) =>
      scorings.map(({ hash: _ofTheSpecification, ...scoring }) => scoring),
    );
    expect(background).toEqual(step);
    expect(end).toEqual(step);
    expect(step?.[0]?.rewards.total).toEqual({ value: expect.any(Number) });
    // one place an entry: the reset asked nobody
    expect(step?.[0]?.judged.map((entry) => Object.keys(entry))).toEqual([[], ['judged'], ['judged'], ['judged']]);
  });

  it('pay at each step when they are asked there, and at the end otherwise: the sum is the total', async () => {
    for (const judging of ['step', 'background', 'end'] as const) {
      const env = await tinyEnv(answering, { judging, judge: judge() }, plugin);
      await env.reset({ seed: 3, taskId: 't2' });
      const first = await env.step('<search> founded Harrow Ferry </search>');
      expect(first.reward === null).toBe(judging !== 'step');
      expect(first.info.pending).toBe(judging === 'step' ? undefined : true);
      const last = await env.step('<answer>Ada Quill</answer>');
      const { total } = await env.rewards();
      expect(total).toEqual({ value: expect.closeTo((first.reward ?? 0) + (last.reward ?? 0), 12) });
    }
  });

  it('leave a place unscored when they fail, and with it the total: never a zero', async () => {
    const { total, columns } = await (await play('end', judge({ fails: 'hm' }))).rewards();
    expect(columns['judged']?.[1]).toEqual({ unscored: 'judge: unavailable' });
    expect(total).toEqual({ unscored: 'judge: unavailable' });
  });

  it('are not asked again by a replay', async () => {
    const asked: string[] = [];
    const env = await play('step', judge({ asked }));
    const trajectory = await env.trajectory();
    const again = await replay(trajectory, { plugins: [plugin] });
    expect(again.rewards).toEqual(await env.rewards());
    expect(asked).toHaveLength(3);
    const unrecorded = await replay({ ...trajectory, scorings: [] }, { plugins: [plugin] });
    expect(unrecorded.rewards.total).toEqual({ unscored: 'not recorded' });
  });
});

describe('rewards of a group', () => {
  /** One over the number of members with the same text. */
  const rarity: Reward = {
    name: 'rarity',
    says: 'one over the members that ended in the same words',
    scope: 'group',
    range: [0, 1],
    score: (group) =>
      group.map(({ last }) => 1 / group.filter((other) => other.last?.policy.text === last?.policy.text).length),
  };
  const grouped: Pipeline = definePipeline({
    name: 'grouped',
    rewards: [rewards.answerEm, rarity],
    stages: [stages.weightedSum({ 'answer-em': 1, rarity: 0.5 })],
    outcome: { column: 'answer-em', right: 1 },
  });

  it('wait for the group, then fill the last place of every member', async () => {
    const texts = ['Ada Quill', 'Ada Quill', 'nobody'];
    const envs = await Promise.all(texts.map(() => tinyEnv(answering, { preset: grouped })));
    const group = await Promise.all(
      envs.map(async (env, at) => {
        await env.reset({ seed: 3, taskId: 't2' });
        const last = await env.step(`<answer>${texts[at]}</answer>`);
        expect(last).toMatchObject({ reward: null, info: { pending: true } });
        return env.trajectory();
      }),
    );
    const [first] = envs;
    if (first === undefined) throw new Error('no environment');
    const scored = (await scoreGroup(first, group)).map(({ scorings }) => scorings[0]?.rewards);
    expect(scored.map((rewards) => rewards?.total)).toEqual([{ value: 1.25 }, { value: 1.25 }, { value: 0.5 }]);
  });
});
