import type { Command } from 'commander';
import { dirname } from 'node:path';
import { Rng, systemClock, type JsonObject } from '../../core/index.ts';
import { makeEnv, replay, type Env } from '../../episode/index.ts';
import { scenarioDefaults } from '../../eval/index.ts';
import { appendTrajectory, makeFolder, type Trajectory } from '../../log/index.ts';
import { play, worldSeed } from '../../rollout/index.ts';
import { assign } from '../assign.ts';
import { commandAgain } from '../command-again.ts';
import { withCorpusHint } from '../corpus-hint.ts';
import { withEnvironmentHint } from '../environment-hint.ts';
import { episodeReport } from '../episode-report.ts';
import { goldText, outcomeText } from '../episode-text.ts';
import { example } from '../example.ts';
import { INTERRUPTED, USAGE } from '../exit-codes.ts';
import { collect, seed } from '../option-values.ts';
import { person, personPolicy, type Person } from '../person.ts';
import { printText, tell } from '../print.ts';
import { refuseFolder } from '../lines-file.ts';
import { screenOf } from '../screen.ts';
import { withTrainingHint } from '../training-hint.ts';
import { tellWarnings } from '../warnings.ts';

interface Options {
  readonly corpus?: string;
  readonly tasks?: string;
  readonly qrels?: string;
  readonly task?: string;
  readonly preset?: string;
  readonly seed?: number;
  readonly set?: readonly string[];
  readonly reset?: readonly string[];
  readonly out?: string;
}

/** A person answers; the gym scores. */
export function declare(command: Command): void {
  command
    .option('--corpus <id|file>', "passages; default: the environment's own")
    .option('--tasks <file>', 'questions with their truth, JSON Lines')
    .option('--qrels <file>', 'which passages are relevant to which question')
    .option('--task <id>', 'the question; default: one drawn by the seed')
    .option('--preset <name>', "how the episode is scored; default: the environment's own")
    .option('--seed <n>', 'seed of the world; default: a new one', seed)
    .option('--set <key=value>', 'a parameter, such as turns=6; may be repeated', collect)
    .option('--reset <key=value>', 'what the reset is told, such as step=120 of training; may be repeated', collect)
    .option('--out <file>', 'append the trajectory to this file')
    .action(async (id: string = scenarioDefaults.env, options: Options) => {
      await playAt(id, options).catch(async (thrown: unknown) => {
        const hinted = await withTrainingHint(withCorpusHint(thrown, options));
        throw await withEnvironmentHint(hinted, { said: id, scenarios: false });
      });
    });
  example(command, 'foragym play --seed 7          Without a terminal: one turn a line on standard input');
}

async function playAt(id: string, options: Options): Promise<void> {
  const { corpus, tasks, qrels, preset, set, reset, out } = options;
  const resetOptions = assign(reset, '--reset');
  if (out !== undefined) refuseFolder(out);
  const params = { ...assign(set), ...given({ corpus, tasks, qrels, preset }) };
  const env = await makeEnv(id, params, { warn: tellWarnings });
  // a refusal comes before any question
  env.told(resetOptions);
  await playOne(env, resetOptions, options);
}

/** Without the options that were not given: an absent parameter has its default. */
function given(options: { readonly [name: string]: string | undefined }): { readonly [name: string]: string } {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function playOne(env: Env, resetOptions: JsonObject, { task, out, seed: said }: Options): Promise<void> {
  const drawn = said ?? Math.floor(Math.random() * 0x1_0000_0000);
  const taskId = task ?? Rng.of(drawn).fork('task').pick(env.tasks.examples).task.id;
  printText(env.instructions);
  const player = person();
  const left = new AbortController();
  const trajectory = await play(env, personPolicy(player, env.tools, left), {
    taskId,
    worldSeed: worldSeed(drawn, taskId),
    resetOptions,
    policySeed: 0,
    clock: systemClock,
    signal: left.signal,
    meta: { cell: 'human', policy: 'human' },
  });
  player.leave();
  await tellOutcome(trajectory);
  if (said === undefined)
    tell(`\nthe same question again: ${commandAgain({ '--task': taskId, '--seed': String(drawn) })}`);
  if (out !== undefined) keep(out, trajectory);
  if (left.signal.aborted) leaveEarly(player);
}

/** Ctrl-C at a terminal is a wish; standard input that ends too soon is a mistake. */
function leaveEarly({ terminal }: Person): void {
  process.exitCode = terminal ? INTERRUPTED : USAGE;
  if (!terminal) tell('foragym: standard input ended before the episode: play at a terminal, or write one turn a line');
}

async function tellOutcome(trajectory: Trajectory): Promise<void> {
  const report = await episodeReport(trajectory, await replay(trajectory, { mode: 'trust' }), { public: false });
  const gold = `right: ${goldText(trajectory.sealed.gold)}`;
  printText(`\n${outcomeText(report, screenOf(process.stdout))}\n\n${gold}`);
}

function keep(out: string, trajectory: Trajectory): void {
  makeFolder(dirname(out));
  appendTrajectory(out, trajectory);
  tell(`kept: npx foragym show ${out}`);
}
