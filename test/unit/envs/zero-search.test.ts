import { describe, expect, it } from 'vitest';
import {
  curricula,
  makeEnv,
  openWorld,
  play,
  policies,
  replay,
  retrievers,
  type Label,
  type Trajectory,
} from '../../../src/index.ts';

const world = openWorld({ seed: 7, size: 400, questions: { 'bridge-1': 20, 'bridge-2': 10 } });
const [first] = world.tasks.examples;
const taskId = first?.task.id;
const subject = first?.gold.facts?.[0]?.subject ?? '';
const searching = `<search> ${first?.task.question ?? ''} </search>`;

const labelsIn = ({ sealed }: Trajectory): readonly Label[] =>
  sealed.truth.flat().flatMap((truth) => Object.values(truth?.labels ?? {}));

/** What following names earns on average. */
async function earned(noise: number): Promise<number> {
  const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever: { noise } });
  let sum = 0;
  for (const { task } of world.tasks.examples) {
    const { scorings } = await play(env, policies.hop(), { taskId: task.id, worldSeed: 1 });
    const total = scorings[0]?.rewards.total;
    if (total !== undefined && 'value' in total) sum += total.value;
  }
  return sum / world.tasks.examples.length;
}

/** A server that is down says so in a page, as servers do. */
const down = async (): Promise<string> => 'Service unavailable';

describe('foragym/zero-search-v1', () => {
  it('plays with no parameter and no model, and speaks as ZeroSearch does', async () => {
    const env = await makeEnv('foragym/zero-search-v1');
    const { observation } = await env.reset({ seed: 1 });
    const { observation: shown } = await env.step(`<search> ${observation.text} </search>`);
    expect(shown.hits.length).toBe(5);
    expect(shown.text).toMatch(/<information>Doc 1: .*\nDoc 2: [^]*\nDoc 5: .*<\/information>/);
    expect(shown.text).not.toContain('Title:');
    expect(env.spec.limits).toMatchObject({ turns: 6 });
  });

  it('shows the same documents again at another turn, word order or capitals aside', async () => {
    const env = await makeEnv('foragym/zero-search-v1', { ...world });
    await env.reset({ seed: 1, taskId });
    const one = await env.step(searching);
    await env.step('<search> something else altogether </search>');
    const other = await env.step(searching.toLowerCase());
    expect(other.observation.hits).toEqual(one.observation.hits);
  });

  it('shows all rollouts of a task the same noise', async () => {
    const trajectories = await Promise.all(
      [1, 2].map(async (policySeed) => {
        const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever: { noise: 0.5 } });
        return play(env, policies.firstQuery(), { taskId, worldSeed: 3, policySeed });
      }),
    );
    expect(trajectories[0]?.sealed.truth).toEqual(trajectories[1]?.sealed.truth);
  });

  it('pays a policy that searches less the more noise there is', async () => {
    const [none, half, all] = [await earned(0), await earned(0.5), await earned(1)];
    expect(none).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(all);
    expect(all).toBeLessThan(0.05);
  });

  it('follows a curriculum, and asks at reset for what it needs', async () => {
    const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever: { noise: 'exponential' } });
    await expect(env.reset({ seed: 1 })).rejects.toMatchObject({
      code: 'params/missing',
      message: expect.stringContaining('step'),
    });
    await expect(env.reset({ seed: 1, options: { step: -1 } })).rejects.toMatchObject({ code: 'params/invalid' });
    const noisyAt = async (step: number): Promise<number> => {
      let noisy = 0;
      for (let seed = 0; seed < 100; seed += 1) {
        await env.reset({ seed, taskId, options: { step } });
        await env.step(searching);
        const { sealed } = await env.trajectory();
        if (JSON.stringify(sealed.truth[1]?.[0]?.shared).includes('"noisy":true')) noisy += 1;
      }
      return noisy;
    };
    expect(await noisyAt(0)).toBe(0);
    const late = await noisyAt(203);
    // ZeroSearch ends at .5; of 100 draws 30 to 70 is four standard errors
    expect(late).toBeGreaterThan(30);
    expect(late).toBeLessThan(70);
  });

  it.each(['bm25', { use: 'degraded', noise: 0.5 }])('plays with %j in place of the simulator', async (retriever) => {
    const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever });
    const { log } = await play(env, policies.firstQuery(), { taskId });
    expect(log.entries.at(-1)).toMatchObject({ type: 'step' });
    expect(labelsIn(await env.trajectory()).length).toBeGreaterThan(0);
  });

  it('plays with a model as the writer, and replays without it', async () => {
    let asked = 0;
    const write = async (): Promise<string> => {
      asked += 1;
      return `Doc 1: ${subject} is known here.\nDoc 2: Rain fell.`;
    };
    const retriever = retrievers.simulatedBy(
      { name: 'fake', timeoutMs: 1000, write },
      { noise: curricula.constant({ noise: 1 }) },
    );
    const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever });
    const trajectory = await play(env, policies.firstQuery(), { taskId });
    expect(labelsIn(trajectory).map(({ from }) => from)).toEqual(['requested', 'requested']);
    expect(asked).toBe(1);
    const again = await replay(trajectory);
    expect(again.rewards).toEqual(trajectory.scorings[0]?.rewards);
    expect(asked).toBe(1);
  });

  it('masks an episode whose writer is down, and tells the policy nothing of it', async () => {
    const retriever = retrievers.simulatedBy({ name: 'down', timeoutMs: 1000, write: down });
    const env = await makeEnv('foragym/zero-search-v1', { ...world, retriever });
    await env.reset({ seed: 1, taskId });
    const { info, observation } = await env.step(`<search> ${subject} </search>`);
    expect(info.failure).toMatchObject({ code: 'unparsable' });
    expect(observation.text).not.toContain('unavailable');
    const { info: ended } = await env.truncate('world-failed');
    expect(ended.stop).toBe('world-failed');
    expect((await env.rewards()).total).not.toHaveProperty('value');
  });
});
