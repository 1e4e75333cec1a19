import { describe, expect, it } from 'vitest';
import {
  makeEnv,
  openWorld,
  type Env,
  type EnvParams,
  type Gold,
  type Label,
  type Trajectory,
} from '../../../src/index.ts';

const world = openWorld({ seed: 7, size: 400, questions: { 'bridge-1': 40, 'bridge-2': 40 } });
const make = (params: EnvParams): Promise<Env> => makeEnv('foragym/robust-v1', { ...world, ...params });

/** One episode: its gold, what was shown of it, what was true of what was shown, and what it earned. */
interface Played {
  readonly taskId: string;
  readonly gold: Gold;
  readonly shown: readonly string[];
  readonly labels: ReadonlyMap<string, Label>;
  readonly earned: number;
}

/** Plays every task in the same way: searches the question, then abstains. */
async function playAll(params: EnvParams): Promise<readonly Played[]> {
  const env = await make(params);
  const played: Played[] = [];
  for (const { task, gold } of env.tasks.examples) {
    await env.reset({ seed: 7, taskId: task.id });
    const { observation } = await env.step(`<search> ${task.question} </search>`);
    await env.step('<abstain/>');
    const trajectory = await env.trajectory();
    const shown = observation.hits.map(({ id }) => id);
    played.push({ taskId: task.id, gold, shown, labels: labelsIn(trajectory), earned: totalOf(trajectory) });
  }
  await env.close();
  return played;
}

function labelsIn({ sealed }: Trajectory): ReadonlyMap<string, Label> {
  return new Map(sealed.truth.flat().flatMap((truth) => Object.entries(truth?.labels ?? {})));
}

function totalOf({ scorings }: Trajectory): number {
  const total = scorings[0]?.rewards.total;
  return total !== undefined && 'value' in total ? total.value : Number.NaN;
}

const wasTaken = ({ gold }: Played): boolean => gold.answerable === false;
const goldShown = ({ gold: { passageIds = [] }, shown }: Played): readonly string[] =>
  passageIds.filter((id) => shown.includes(id));

describe('negative rejection', async () => {
  const played = await playAll({ ability: 'negative-rejection' });
  const taken = played.filter(wasTaken);
  const kept = played.filter((one) => !wasTaken(one));

  it('takes the gold of about half of the tasks away, and of the same ones whatever the seed', async () => {
    // three standard errors of as many tosses
    const error = Math.sqrt(0.25 / played.length);
    expect(Math.abs(taken.length / played.length - 0.5)).toBeLessThan(3 * error);
    const env = await make({ ability: 'negative-rejection' });
    const again = env.tasks.examples.filter(({ gold }) => gold.answerable === false);
    expect(again.map(({ task }) => task.id)).toEqual(taken.map(({ taskId }) => taskId));
    await env.close();
  });

  it('never shows what was taken, and shows what was not', () => {
    expect(taken.flatMap(goldShown)).toEqual([]);
    expect(taken.every(({ shown }) => shown.length === 3)).toBe(true);
    expect(kept.flatMap(goldShown).length).toBeGreaterThan(kept.length / 2);
  });

  it('pays abstaining on what was taken and nowhere else, so that always abstaining earns its chance level', () => {
    expect(taken.every(({ earned }) => earned === 1)).toBe(true);
    expect(kept.every(({ earned }) => earned === 0)).toBe(true);
  });

  it('is nothing without what holds the passages back: then abstaining beside the gold is paid', async () => {
    const cheap = (await playAll({ ability: 'negative-rejection', retriever: 'bm25' })).filter(wasTaken);
    expect(cheap.some((one) => goldShown(one).length > 0 && one.earned === 1)).toBe(true);
  });
});

describe('counterfactual robustness', () => {
  it('falsifies gold at about its rate, says so in its label, and keeps the true answer the only right one', async () => {
    const played = await playAll({ ability: 'counterfactual-robustness', noise: 0.4 });
    const labels = played.flatMap((one) => goldShown(one).flatMap((id) => one.labels.get(id) ?? []));
    const share = labels.filter(({ kind }) => kind === 'counterfactual').length / labels.length;
    expect(Math.abs(share - 0.4)).toBeLessThan(3 * Math.sqrt(0.24 / labels.length));
    expect(played.every(({ gold, earned }) => gold.answerable !== false && earned === 0)).toBe(true);
  });
});

describe('information integration', () => {
  it('asks only what needs two passages or more', async () => {
    const env = await make({ ability: 'information-integration' });
    const golds = env.tasks.examples.map(({ gold }) => gold.passageIds?.length ?? 0);
    expect(golds.length).toBeGreaterThan(0);
    expect(Math.min(...golds)).toBe(2);
    await env.close();
  });
});

describe('noise', () => {
  it('follows a curriculum in place of the rate of an ability, and asks for the step that it needs', async () => {
    const env = await make({ retriever: { noise: 'exponential' } });
    await expect(env.reset({ seed: 1 })).rejects.toThrow('step');
    const search = `<search> ${world.tasks.examples[0]?.task.question} </search>`;
    const hitsAt = async (step: number): Promise<unknown> => {
      await env.reset({ seed: 1, options: { step } });
      return (await env.step(search)).observation.hits;
    };
    const plain = await make({ retriever: 'bm25' });
    await plain.reset({ seed: 1 });
    expect(await hitsAt(0)).toEqual((await plain.step(search)).observation.hits);
    expect(await hitsAt(1000)).not.toEqual(await hitsAt(0));
    await Promise.all([env.close(), plain.close()]);
  });

  it('of none of the abilities is beyond their parameters', async () => {
    await expect(make({ noise: 1.5 })).rejects.toThrow('"noise"');
    await expect(make({ ability: 'noise' })).rejects.toThrow('"ability"');
  });
});
