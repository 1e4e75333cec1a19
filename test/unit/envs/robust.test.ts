import { describe, expect, it } from 'vitest';
import {
  check,
  experiments,
  makeEnv,
  openWorld,
  systemClock,
  type Env,
  type EnvParams,
  type Example,
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

/** Plays every task in the same way: searches the question, then says how it ends, by default that nobody can know. */
async function playAll(params: EnvParams, end = (_: string): string => '<abstain/>'): Promise<readonly Played[]> {
  const env = await make(params);
  const played: Played[] = [];
  for (const { task, gold } of env.tasks.examples) {
    await env.reset({ seed: 7, taskId: task.id });
    const { observation } = await env.step(`<search> ${task.question} </search>`);
    await env.step(end(task.id));
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

/** Shapes whose answerable tasks are of odd numbers, but for the last. */
const oddShapes = { 'bridge-1': 7, 'bridge-2': 5, 'bridge-3': 3, temporal: 4 };

async function askedOf(params: EnvParams): Promise<readonly Example[]> {
  const env = await make({ ability: 'negative-rejection', ...params });
  await env.close();
  return env.tasks.examples;
}

/** What answers its searches. */
const specOf = async (params: EnvParams): Promise<unknown> => (await make(params)).spec.services['search'];

const idsOf = (examples: readonly Example[]): readonly string[] => examples.map(({ task }) => task.id);

describe('negative rejection', async () => {
  const played = await playAll({ ability: 'negative-rejection' });
  const taken = played.filter(wasTaken);
  const kept = played.filter((one) => !wasTaken(one));

  it('takes the gold of half of the tasks of each shape away', () => {
    for (const shape of ['bridge-1', 'bridge-2']) {
      expect(taken.filter(({ taskId }) => taskId.startsWith(shape))).toHaveLength(20);
      expect(kept.filter(({ taskId }) => taskId.startsWith(shape))).toHaveLength(20);
    }
  });

  it('takes half of a list of odd shapes too, but for the one that is left over', async () => {
    const { tasks, ...mixed } = openWorld({ seed: 9, size: 400, questions: oddShapes });
    const examples = (await askedOf({ ...mixed, tasks })).map(({ gold }) => gold.answerable === false);
    expect(examples).toHaveLength(7 + 5 + 3 + 4);
    expect([9, 10]).toContain(examples.filter(Boolean).length);
  });

  it('takes it of the same ones in any order of the tasks, and of no more of those that it has played', async () => {
    const { tasks } = world;
    const asked = await askedOf({ tasks });
    const rejected = idsOf(asked.filter(({ gold }) => gold.answerable === false));
    const backwards = await askedOf({ tasks: { ...tasks, examples: tasks.examples.toReversed() } });
    expect(idsOf(backwards.filter(({ gold }) => gold.answerable === false)).toSorted()).toEqual(rejected.toSorted());
    expect(await askedOf({ tasks: { ...tasks, examples: asked } })).toEqual(asked);
  });

  it('asks nothing that had no answer before, nor more that has lost it than has one', async () => {
    const { tasks, ...mixed } = openWorld({ seed: 9, size: 400, questions: { 'false-premise': 12, unanswerable: 12 } });
    const asked = idsOf(await askedOf({ ...mixed, tasks }));
    const answerable = tasks.examples.filter(({ gold }) => gold.answerable !== false);
    expect(asked.toSorted()).toEqual(idsOf(answerable).toSorted());
    const lost = (await askedOf({ tasks: world.tasks })).filter(({ gold }) => gold.answerable === false);
    await expect(askedOf({ tasks: { ...world.tasks, examples: lost } })).rejects.toThrow('none of its tasks');
  });

  it('never shows what was taken, and shows what was not', () => {
    expect(taken.flatMap(goldShown)).toEqual([]);
    expect(taken.every(({ shown }) => shown.length === 3)).toBe(true);
    expect(kept.flatMap(goldShown).length).toBeGreaterThan(kept.length / 2);
  });

  it('pays abstaining on what was taken and nowhere else, so that always abstaining earns half', () => {
    expect(taken.every(({ earned }) => earned === 1)).toBe(true);
    expect(kept.every(({ earned }) => earned === 0)).toBe(true);
  });

  it('pays who always answers half at most, knowing every answer', async () => {
    const answers = new Map(world.tasks.examples.map(({ task, gold }) => [task.id, gold.answers[0] ?? '']));
    const knowing = await playAll({ ability: 'negative-rejection' }, (id) => `<answer> ${answers.get(id)} </answer>`);
    const earned = knowing.map((one) => one.earned).reduce((sum, one) => sum + one, 0);
    expect(earned).toBe(played.length / 2);
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

describe('a passage that states two gold facts', () => {
  it('is credited with what noise left of them', async () => {
    const shared = openWorld({ seed: 9, size: 400, questions: { intersection: 30 } });
    const played = await playAll({
      ...shared,
      noise: 1,
      retriever: { operators: 'entity-swap' },
    });
    const falsified = played.flatMap(({ labels }) =>
      [...labels.values()].filter(({ kind }) => kind === 'counterfactual'),
    );
    const left = falsified.flatMap(({ supports = [] }) => supports);
    expect(left.length).toBeGreaterThan(5);
    expect(falsified.every(({ supports = [] }) => supports.length <= 1)).toBe(true);
    const facts = new Set(played.flatMap(({ gold }) => gold.facts?.map(({ id }) => id) ?? []));
    expect(left.every((id) => facts.has(id))).toBe(true);
  });
});

describe('the title of the first hit', async () => {
  const { tasks, ...mixed } = openWorld({ seed: 9, size: 400, questions: { intersection: 30, 'bridge-1': 10 } });
  const shapesAsked = async (params: EnvParams): Promise<ReadonlySet<string | undefined>> => {
    const env = await make({ ability: 'counterfactual-robustness', ...mixed, ...params });
    await env.close();
    return new Set(env.tasks.examples.map(({ task }) => task.shape));
  };

  it('is no answer where facts are falsified: what asks for it is left out', async () => {
    expect(await shapesAsked({ tasks })).toEqual(new Set(['bridge-1']));
  });

  it('may be one of several passages, of which a policy must know which', async () => {
    const several = tasks.examples.map(({ task, gold }, at) => {
      const { gold: other } = tasks.examples[(at + 1) % tasks.examples.length] ?? { gold };
      return { task, gold: { ...gold, passageIds: [...(gold.passageIds ?? []), ...(other.passageIds ?? [])] } };
    });
    expect(await shapesAsked({ tasks: { ...tasks, examples: several } })).toEqual(
      new Set(['intersection', 'bridge-1']),
    );
  });

  it('is known by the corpus, not by the shape', async () => {
    const untitled = mixed.corpus.passages.map(({ id, text }) => ({ id, title: 'Untitled', text }));
    const shapes = await shapesAsked({ tasks, corpus: { ...mixed.corpus, passages: untitled } });
    expect(shapes).toEqual(new Set(['intersection', 'bridge-1']));
  });
});

describe('information integration', () => {
  it('asks nothing of which any of several answers is right, each from a passage of its own, and lists all the same', async () => {
    const { tasks, ...mixed } = openWorld({ seed: 9, size: 800, questions: { ambiguous: 8, list: 8 } });
    const env = await make({ ability: 'information-integration', ...mixed, tasks });
    expect(new Set(env.tasks.examples.map(({ task }) => task.shape))).toEqual(new Set(['list']));
    expect(env.tasks.examples).toHaveLength(8);
    await env.close();
  });

  it('asks only what needs two passages or more', async () => {
    const env = await make({ ability: 'information-integration' });
    const golds = env.tasks.examples.map(({ gold }) => gold.passageIds?.length ?? 0);
    expect(golds.length).toBeGreaterThan(0);
    expect(Math.min(...golds)).toBe(2);
    await env.close();
  });
});

describe('a run', () => {
  const scenario = { schema: 'foragym/scenario-v1', id: 'abilities', asks: 'Who?', env: 'foragym/robust-v1' };
  const declared = { ...scenario, policies: ['no-op'], tasks: { limit: 10 } };

  it.each(['noise-robustness', 'negative-rejection', 'information-integration', 'counterfactual-robustness'])(
    'plays %s, as many tasks as it is asked for',
    async (ability) => {
      const { scenarioSchema, runScenario } = experiments;
      const said = check(scenarioSchema, { ...declared, params: { ability } }, 'test');
      const report = await runScenario(said, { foragym: 'test', clock: systemClock });
      expect(report.tasks.count).toBe(10);
      expect(report.cells[0]?.episodes).toBe(10);
    },
  );
});

describe('settings', () => {
  const ability = 'counterfactual-robustness';

  it.each([
    [{ noise: 0.9, retriever: 'bm25' }, 'noise=0.9 is for degraded, and retriever=bm25 takes its place'],
    [{ noise: 0.9, retriever: { use: 'bm25', k1: 1 } }, 'or write inner=bm25 for it'],
    [{ inner: 'flexsearch', retriever: 'bm25' }, 'leave inner out, or retriever'],
    [{ noise: 0.1, retriever: { noise: 0.6 } }, 'noise=0.1, but retriever.noise=0.6'],
    [{ noise: 0.1, retriever: { use: 'degraded', noise: 'linear' } }, 'noise=0.1, but retriever.noise="linear"'],
  ])('refuses %j, of which one would undo the other', async (params, message) => {
    await expect(make(params)).rejects.toMatchObject({
      code: 'params/invalid',
      message: expect.stringContaining(message),
    });
  });

  it('takes the same said twice, and what a specification says again', async () => {
    const both = { noise: 0.1, inner: 'flexsearch', retriever: { noise: 0.1 }, ability: 'negative-rejection' };
    const { spec } = await make(both);
    const { corpus: _, corpusHash: __, ...retriever } = spec.services['search'] ?? { use: 'none' };
    expect(await specOf({ ...spec.params, retriever })).toEqual(spec.services['search']);
  });

  it('of the retriever change the ability’s own, which keeps its operators and what is inside', async () => {
    const { operators, inner, ...usual } = Object(await specOf({ ability }));
    expect(operators).toEqual(['entity-swap', 'number-change', 'negation']);
    const more = { ability, retriever: { use: 'degraded', noise: 0.6 } };
    expect(await specOf(more)).toEqual({ ...usual, operators, inner, noise: 0.6 });
    expect(await specOf({ ability, retriever: { use: 'degraded', operators: 'padding' } })).toMatchObject({
      operators: 'padding',
      inner,
    });
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
