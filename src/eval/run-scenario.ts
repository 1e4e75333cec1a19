import { type Clock, fail } from '../core/index.ts';
import { makeVectorEnv, type Plugin } from '../episode/index.ts';
import { appendTrajectory, type Trajectory } from '../log/index.ts';
import {
  createRunFile,
  keyText,
  pendingKeys,
  resumeRunFile,
  run,
  type RunHeader,
  type RunPlan,
} from '../rollout/index.ts';
import type { Cell, Level } from './cells.ts';
import { type Measured, measure } from './measure.ts';
import { type Detectable, detectableOf, type Report, reportOf } from './report.ts';
import type { Scenario } from './scenario.ts';
import { type Stage, stage } from './stage.ts';

/** What a scenario is run with; nothing here changes what comes out. */
export interface RunScenarioOptions {
  /** The version of foragym, for the header of the run file. */
  readonly foragym: string;
  /** The run file. Absent: episodes are measured and dropped. */
  readonly out?: string | undefined;
  /** Goes on with a run file that is there, instead of refusing it. */
  readonly resume?: boolean | undefined;
  /** Episodes under way at a time. Default 4. */
  readonly concurrency?: number | undefined;
  readonly clock: Clock;
  /** Cancels: what has ended is in the run file and in the report. */
  readonly signal?: AbortSignal | undefined;
  readonly plugins?: readonly Plugin[] | undefined;
  readonly progress?: ((event: Progress) => void) | undefined;
}

/** What a run tells while it runs. `finished` counts episodes of `episodes`, those of an earlier run included. */
export type Progress = { readonly finished: number; readonly episodes: number } & (
  | { readonly type: 'planned'; readonly cells: number; readonly tasks: number; readonly detectable: Detectable }
  | { readonly type: 'played'; readonly episode: Measured }
);

/**
 * Runs a declared experiment, cell by cell, and reports it. Everything that can be refused is refused before anything is
 * written. With a run file, each episode is on disk when it is told of; resumed, none is played twice, and the report is
 * that of a run that was never interrupted.
 */
export async function runScenario(scenario: Scenario, options: RunScenarioOptions): Promise<Report> {
  const { plugins = [], progress } = options;
  const staged = await stage(scenario, plugins);
  const running: Running = { scenario, options, staged, played: new Map() };
  for await (const trajectory of earlierEpisodes(running)) await note(running, trajectory);
  const { tasks, levels, policies } = staged;
  const count = tasks.examples.length;
  const cells = levels.flatMap((level) => level.cells).length;
  progress?.({ type: 'planned', cells, tasks: count, detectable: detectableOf(count), ...tallyOf(running) });
  for (const level of levels) await playLevel(running, level);
  return reportOf(scenario, {
    tasks: { name: tasks.name, fingerprint: tasks.fingerprint, ids: taskIds(staged) },
    episodes: [...running.played.values()],
    privileged: new Set([...policies].filter(([, { policy }]) => policy.sees === 'gold').map(([id]) => id)),
  });
}

/** A run under way: what is known of its episodes by key. */
interface Running {
  readonly scenario: Scenario;
  readonly options: RunScenarioOptions;
  readonly staged: Stage;
  readonly played: Map<string, Measured>;
}

async function* earlierEpisodes({ scenario, options, staged }: Running): AsyncGenerator<Trajectory> {
  const { out, resume = false, foragym } = options;
  if (out === undefined) return;
  const header = headerOf(scenario, staged, foragym);
  if (resume) yield* await resumeRunFile(out, header);
  else createRunFile(out, header);
}

async function playLevel(running: Running, level: Level): Promise<void> {
  const { scenario, options, staged } = running;
  const { concurrency = 4, clock, plugins = [], signal } = options;
  const plans = level.cells.map((cell) => planOf(running, cell)).filter((plan) => pendingKeys(plan).length > 0);
  if (plans.length === 0 || signal?.aborted === true) return;
  const { corpus, tasks } = staged;
  const count = Math.min(concurrency, Math.max(...plans.map((plan) => pendingKeys(plan).length)));
  const vector = await makeVectorEnv(scenario.env, { ...level.params, corpus, tasks, count }, { plugins, clock });
  try {
    for (const plan of plans) await playCell(running, { ...plan, envs: vector.envs });
  } finally {
    await vector.close();
  }
}

async function playCell(running: Running, plan: RunPlan): Promise<void> {
  const { out, progress } = running.options;
  for await (const trajectory of run(plan)) {
    if (out !== undefined) appendTrajectory(out, trajectory);
    const episode = await note(running, trajectory);
    progress?.({ type: 'played', episode, ...tallyOf(running) });
  }
}

function planOf({ scenario, options, staged, played }: Running, { id, policy }: Cell): Omit<RunPlan, 'envs'> {
  const { rollouts, seed } = scenario;
  const { clock, signal } = options;
  const chosen = staged.policies.get(policy) ?? fail('scenario/unknown-name', `${id}: its policy was not staged`);
  const finished = new Set(played.keys());
  return { cell: id, policy: chosen.policy, taskIds: taskIds(staged), rollouts, seed, clock, signal, finished };
}

/** Keeps what a report needs of an episode. */
async function note({ scenario, options, played }: Running, trajectory: Trajectory): Promise<Measured> {
  const episode = await measure(trajectory, metricsOf(scenario), options.plugins ?? []);
  played.set(keyText(episode), episode);
  return episode;
}

function tallyOf({ scenario, staged, played }: Running): { readonly finished: number; readonly episodes: number } {
  const cells = staged.levels.flatMap((level) => level.cells).length;
  return { finished: played.size, episodes: cells * staged.tasks.examples.length * scenario.rollouts };
}

/** Every metric that a column, a comparison or an expectation asks for. */
function metricsOf({ metrics, compare, expect }: Scenario): readonly string[] {
  return [...metrics, ...compare.map(({ metric }) => metric), ...expect.flatMap(({ metric }) => metric ?? [])];
}

function taskIds({ tasks }: Stage): readonly string[] {
  return tasks.examples.map(({ task }) => task.id);
}

function headerOf(scenario: Scenario, { tasks, levels, policies, specs }: Stage, foragym: string): RunHeader {
  const uses = levels.flatMap(({ cells }) =>
    cells.map(({ id, policy, use }) => [id, policies.get(policy)?.use ?? use] as const),
  );
  const worlds = levels.flatMap(({ cells }, at) =>
    cells.flatMap(({ id }) => (specs[at] === undefined ? [] : [[id, specs[at]] as const])),
  );
  return {
    foragym,
    seed: scenario.seed,
    rollouts: scenario.rollouts,
    tasks: { name: tasks.name, fingerprint: tasks.fingerprint, count: tasks.examples.length },
    policies: Object.fromEntries(uses),
    worlds: Object.fromEntries(worlds),
    scenario,
  };
}
