import type { Clock, JsonObject } from '../core/index.ts';
import { makeVectorEnv, type Plugin, type Warn } from '../episode/index.ts';
import { keyText, type Trajectory } from '../log/index.ts';
import { createRunFile, pendingKeys, resumeRunFile, run, type RunFile, type RunPlan } from '../rollout/index.ts';
import { type Measured, measure } from './measure.ts';
import { type Detectable, detectableOf, type Report, reportOf } from './report.ts';
import type { Scenario } from './scenario.ts';
import { dismiss, headerOf, type Stage, type StagedCell, type StagedLevel, stage } from './stage.ts';

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
  /** Told what in the files of corpus and tasks was put right or left out. */
  readonly warn?: Warn | undefined;
  /** Told what is known before the first episode, and of each episode as it ends. */
  readonly progress?: ((event: Progress) => void) | undefined;
}

/** What a run tells while it runs. `finished` counts episodes of `episodes`, those of an earlier run included. */
export type Progress = { readonly finished: number; readonly episodes: number } & (
  | ({ readonly type: 'planned' } & Planned)
  | { readonly type: 'played'; readonly episode: Measured }
);

/** What is known of a run before it begins. */
export interface Planned {
  readonly cells: number;
  readonly tasks: number;
  readonly detectable: Detectable;
}

/**
 * Runs a declared experiment, cell by cell, and reports it. Everything that can be refused is refused before anything is
 * written. With a run file, each episode is on disk when it is told of; resumed, none is played twice, and the report is
 * that of a run that was never interrupted.
 */
export async function runScenario(scenario: Scenario, options: RunScenarioOptions): Promise<Report> {
  const staged = await stage(scenario, options);
  try {
    const file = await runFileOf(staged, options);
    const running: Running = { staged, options, file, played: new Map(), incomplete: new Map() };
    for await (const trajectory of file.finished) {
      keepIncomplete(running, await note(running, trajectory), trajectory);
    }
    options.progress?.({ type: 'planned', ...planned(staged), ...tallyOf(running) });
    for (const level of staged.levels) await playLevel(running, level);
    return conclude(running);
  } finally {
    await dismiss(staged.levels);
  }
}

/** A run under way: what is known of its episodes by key. */
interface Running {
  readonly staged: Stage;
  readonly options: RunScenarioOptions;
  readonly file: RunFile;
  readonly played: Map<string, Measured>;
  /** What an earlier run finished of groups that were not complete, by cell and task. */
  readonly incomplete: Map<string, readonly Trajectory[]>;
}

/** Without a file, what is played is measured and dropped. */
async function runFileOf(staged: Stage, { out, resume = false, foragym }: RunScenarioOptions): Promise<RunFile> {
  if (out === undefined) return { finished: [], append: () => undefined };
  const header = headerOf(staged, foragym);
  return resume ? resumeRunFile(out, header) : createRunFile(out, header);
}

async function playLevel(running: Running, level: StagedLevel): Promise<void> {
  const { scenario, corpus, given } = running.staged;
  const { concurrency = 4, clock, plugins = [], signal } = running.options;
  const plans = level.cells
    .map((cell) => planOf(running, cell, level.reset))
    .filter((plan) => pendingKeys(plan).length > 0);
  if (plans.length === 0 || signal?.aborted === true) return;
  const count = Math.min(concurrency, Math.max(...plans.map((plan) => pendingKeys(plan).length)));
  const vector = await makeVectorEnv(
    scenario.env,
    { ...level.params, corpus, tasks: given, count },
    { plugins, clock },
  );
  try {
    for (const plan of plans) await playCell(running, { ...plan, envs: vector.envs });
  } finally {
    await vector.close();
  }
}

async function playCell(running: Running, plan: RunPlan): Promise<void> {
  const { progress } = running.options;
  for await (const trajectory of run(plan)) {
    running.file.append(trajectory);
    const episode = await note(running, trajectory);
    progress?.({ type: 'played', episode, ...tallyOf(running) });
  }
}

function planOf(
  { staged, options, played, incomplete }: Running,
  { id, player }: StagedCell,
  resetOptions: JsonObject,
): Omit<RunPlan, 'envs'> {
  const taskIds = taskIdsOf(staged);
  const { rollouts, seed } = staged.scenario;
  const { clock, signal } = options;
  return {
    cell: id,
    policy: player,
    taskIds,
    rollouts,
    seed,
    resetOptions,
    clock,
    signal,
    finished: new Set(played.keys()),
    incomplete: taskIds.flatMap((task) => incomplete.get(groupText(id, task)) ?? []),
  };
}

/** Keeps what a report needs of an episode. */
async function note({ staged, options, played }: Running, trajectory: Trajectory): Promise<Measured> {
  const episode = await measure(trajectory, metricsOf(staged.scenario), options.plugins ?? []);
  played.set(keyText(episode), episode);
  return episode;
}

function keepIncomplete({ staged, incomplete }: Running, { cell, task }: Measured, trajectory: Trajectory): void {
  const group = groupText(cell, task);
  const members = [...(incomplete.get(group) ?? []), trajectory];
  if (members.length < staged.scenario.rollouts) incomplete.set(group, members);
  else incomplete.delete(group);
}

function groupText(cell: string, task: string): string {
  return JSON.stringify([cell, task]);
}

function conclude({ staged, played }: Running): Report {
  const { scenario, tasks, levels } = staged;
  const cells = levels.flatMap((level) => level.cells);
  return reportOf(scenario, {
    tasks: { name: tasks.name, fingerprint: tasks.fingerprint, ids: taskIdsOf(staged) },
    episodes: [...played.values()],
    privileged: new Set(cells.filter(({ player }) => player.sees === 'gold').map(({ policy }) => policy)),
  });
}

function planned({ tasks, levels }: Stage): Planned {
  const count = tasks.examples.length;
  return { cells: levels.flatMap((level) => level.cells).length, tasks: count, detectable: detectableOf(count) };
}

function tallyOf({ staged, played }: Running): { readonly finished: number; readonly episodes: number } {
  const cells = staged.levels.flatMap((level) => level.cells).length;
  return { finished: played.size, episodes: cells * staged.tasks.examples.length * staged.scenario.rollouts };
}

/** Every metric that a column, a comparison or an expectation asks for. */
function metricsOf({ metrics, compare, expect }: Scenario): readonly string[] {
  return [...metrics, ...compare.map(({ metric }) => metric), ...expect.flatMap(({ metric }) => metric ?? [])];
}

function taskIdsOf({ tasks }: Stage): readonly string[] {
  return tasks.examples.map(({ task }) => task.id);
}
