import { type Corpus, fail, type TaskSet, type Use } from '../core/index.ts';
import { taskSetOf, where } from '../corpora/index.ts';
import { definitionOf, makeEnv, openCorpus, playedTasks, type Plugin, policyOf, type Warn } from '../episode/index.ts';
import type { EnvSpec } from '../log/index.ts';
import type { Hello, Policy } from '../policies/index.ts';
import type { RunHeader } from '../rollout/index.ts';
import { type Cell, type Level, levelsOf } from './cells.ts';
import { metricNames } from './metrics.ts';
import { problemsIn } from './scenario-problems.ts';
import type { Scenario, TaskChoice } from './scenario.ts';

/** A scenario, opened and checked: what would fail in an hour has failed before anything is written. */
export interface Stage {
  readonly scenario: Scenario;
  readonly corpus: Corpus;
  /** What every environment is given: the chosen tasks with the gold that they came with. */
  readonly given: TaskSet;
  /** What every environment makes of them: the tasks that are played. */
  readonly tasks: TaskSet;
  readonly levels: readonly StagedLevel[];
}

/** A combination of levels with its whole specification, and who plays on it. */
export interface StagedLevel extends Level {
  readonly spec: EnvSpec;
  /** What policies are told of it before the first episode. */
  readonly opening: Pick<Hello, 'env' | 'dialect' | 'stop'>;
  readonly cells: readonly StagedCell[];
}

/** A cell with the policy that plays it, and the use that makes that policy again. */
export interface StagedCell extends Cell {
  readonly player: Policy;
}

/** What a scenario is opened with. */
export interface StageOptions {
  readonly plugins?: readonly Plugin[] | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told what in the files of corpus and tasks was put right or left out. */
  readonly warn?: Warn | undefined;
}

/**
 * Opens corpus and tasks, makes every level once, over the gold passages alone, and starts what the policies play with. When
 * the signal aborts, policies that are not ready are not waited for: nothing will be played.
 */
export async function stage(scenario: Scenario, options: StageOptions): Promise<Stage> {
  const { plugins = [], signal = new AbortController().signal, warn } = options;
  const [problem] = problemsIn(scenario, metricNames);
  if (problem !== undefined) fail(problem.code, `${scenario.id}: ${problem.path.join('.')}: ${problem.message}`);
  const castings = await castingsOf(scenario, plugins);
  const { corpus, given, tasks } = await open(scenario, plugins, warn);
  const small = onlyGold(corpus, given);
  const levels: StagedLevel[] = [];
  for (const level of levelsOf(scenario)) {
    const env = await makeEnv(scenario.env, { ...level.params, corpus: small, tasks: given }, { plugins });
    await env.close();
    env.told(level.reset);
    if (env.tasks.fingerprint !== tasks.fingerprint) refuseOtherTasks(scenario, level);
    const { name: dialect, stop } = env.dialect;
    const cells = level.cells.flatMap((cell) => castings.get(cell.policy)?.(cell) ?? []);
    levels.push({ ...level, spec: env.spec, opening: { env: env.spec.id, dialect, stop }, cells });
  }
  await getReady(levels, signal);
  return { scenario, corpus, given, tasks, levels };
}

/** The gold passages of the tasks, and one at least: enough to make an environment, and quickly. */
function onlyGold(corpus: Corpus, { examples }: TaskSet): Corpus {
  const gold = new Set(examples.flatMap(({ gold: { passageIds = [] } }) => passageIds));
  return { ...corpus, passages: corpus.passages.filter(({ id }, at) => at === 0 || gold.has(id)) };
}

/** What is compared must be played on the same tasks. */
function refuseOtherTasks({ id, env }: Scenario, { levels }: Level): never {
  const said = Object.entries(levels).map(([factor, level]) => `${factor}=${JSON.stringify(level)}`);
  return fail(
    'scenario/misplaced',
    `${id}: with ${said.join(' ')} ${env} plays other tasks than without: say it in params, in a scenario of its own`,
  );
}

/** Lets go of what the policies play with. */
export async function dismiss(levels: readonly StagedLevel[]): Promise<void> {
  const players = new Set(levels.flatMap(({ cells }) => cells.map(({ player }) => player)));
  await Promise.all([...players].map(async (player) => player.close?.()));
}

async function getReady(levels: readonly StagedLevel[], signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const aborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true, signal: over.signal }),
  );
  const seats = levels.flatMap(({ cells, opening }) => cells.map(({ player }) => ({ player, opening })));
  try {
    for (const { player, opening } of seats) {
      if (!signal.aborted) await Promise.race([player.ready?.(opening), aborted]);
    }
  } catch (thrown) {
    await dismiss(levels);
    throw thrown;
  } finally {
    over.abort();
  }
}

/** The header of a stage's run file. */
export function headerOf({ scenario, tasks, levels }: Stage, foragym: string): RunHeader {
  const cells = levels.flatMap(({ spec, reset, cells: own }) => own.map(({ id, use }) => ({ id, use, spec, reset })));
  const told = cells.filter(({ reset }) => Object.keys(reset).length > 0);
  return {
    foragym,
    seed: scenario.seed,
    rollouts: scenario.rollouts,
    tasks: { name: tasks.name, fingerprint: tasks.fingerprint, count: tasks.examples.length },
    policies: Object.fromEntries(cells.map(({ id, use }) => [id, use])),
    worlds: Object.fromEntries(cells.map(({ id, spec }) => [id, spec])),
    ...(told.length > 0 && { reset: Object.fromEntries(told.map(({ id, reset }) => [id, reset])) }),
    scenario,
  };
}

/** Seats a policy in a cell. */
type Casting = (cell: Cell) => StagedCell;

/** Each policy of a scenario is made once, by its id. */
async function castingsOf(scenario: Scenario, plugins: readonly Plugin[]): Promise<ReadonlyMap<string, Casting>> {
  const castings = new Map<string, Casting>();
  for (const { policy, use } of levelsOf(scenario)[0]?.cells ?? []) {
    const made: { readonly part: Policy; readonly use: Use } = await policyOf(use, plugins);
    castings.set(policy, (cell) => ({ ...cell, use: made.use, player: made.part }));
  }
  return castings;
}

async function open(
  { env, tasks: chosen, params }: Scenario,
  plugins: readonly Plugin[],
  warn: Warn | undefined,
): Promise<Pick<Stage, 'corpus' | 'given' | 'tasks'>> {
  const { definition } = await definitionOf(env, plugins);
  const { corpus: name = definition.corpus, tasks: files, qrels } = chosen;
  const { corpus, tasks: all } = await openCorpus({ corpus: name, tasks: files, qrels }, plugins, warn);
  const played = (tasks: TaskSet): TaskSet => playedTasks(definition, params, { corpus, tasks });
  const given = choose(all, chosen, played);
  return { corpus, given, tasks: declared(played(given), chosen) };
}

/**
 * The tasks that pass every filter, up to the limit of those that are played. They keep the gold that they came with: what
 * an environment makes of a list it makes of the whole list, once.
 */
function choose(all: TaskSet, { where: filters, limit }: TaskChoice, played: (tasks: TaskSet) => TaskSet): TaskSet {
  const left = Object.entries(filters).reduce(
    (tasks, [field, values]) => where(tasks, field, [values].flat().map(String)),
    all,
  );
  if (limit === undefined) return left;
  const asked = played(left).examples;
  if (limit >= asked.length) return left;
  const first = new Set(asked.slice(0, limit).map(({ task }) => task.id));
  return taskSetOf(
    `${left.name} first ${limit}`,
    left.examples.filter(({ task }) => first.has(task.id)),
  );
}

/** Refused when they are not the list that was declared. */
function declared(tasks: TaskSet, { fingerprint }: TaskChoice): TaskSet {
  if (fingerprint === undefined || fingerprint === tasks.fingerprint) return tasks;
  return fail(
    'scenario/tasks-changed',
    `${tasks.name}: the tasks have fingerprint ${tasks.fingerprint}, the scenario was declared for ${fingerprint}`,
  );
}
