import type { Command } from 'commander';
import { fail, systemClock } from '../../core/index.ts';
import { refuseIrregular } from '../../corpora/index.ts';
import {
  exitCodeOf,
  readScenario,
  reasonLines,
  type Report,
  runScenario,
  type Scenario,
  tablesOf,
} from '../../eval/index.ts';
import { commandAgain, quoted } from '../command-again.ts';
import { withCorpusHint } from '../corpus-hint.ts';
import { visible } from '../../text/index.ts';
import { withEnvironmentHint } from '../environment-hint.ts';
import { example } from '../example.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { collect, count, names, seed } from '../option-values.ts';
import { refuseFolder } from '../lines-file.ts';
import { plainRun, type RunFlags } from '../plain-run.ts';
import { printJson, printTables, printText, tell } from '../print.ts';
import { progressTo } from '../progress.ts';
import { inFreeRunFile } from '../run-name-file.ts';
import { withTrainingHint } from '../training-hint.ts';
import { tellWarnings } from '../warnings.ts';
import { versionOf } from '../version.ts';

interface Options extends RunFlags {
  readonly concurrency: number;
  readonly out?: string;
  readonly resume?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** Options that do not change what comes out: all that a scenario file leaves to the command line. */
const MEANS = ['concurrency', 'out', 'resume', 'json', 'quiet'];

/** Policies on an environment, or a declared experiment: a score table and a run file. */
export function declare(command: Command): void {
  command
    .usage('[options] [env|scenario.yaml]')
    .option('--corpus <id|file>', "passages; default: the environment's own")
    .option('--tasks <file>', 'questions with their truth, JSON Lines')
    .option('--qrels <file>', 'which passages are relevant to which question')
    .option('--where <field=a,b>', 'only tasks whose field has one of these values; may be repeated', collect)
    .option('--policy <a,b>', 'who plays; cmd:PROGRAM ARGS is a program of yours, and comes last', names)
    .option('--preset <name>', "how episodes are scored; default: the environment's own")
    .option(
      '--episodes <n>',
      'episodes a policy, rounded up to whole groups: the first tasks of the list; default: all',
      count,
    )
    .option('--rollouts <n>', 'episodes a task and policy', count, 1)
    .option('--seed <n>', 'seed of the run', seed, 0)
    .option('--set <key=value>', 'a parameter, such as turns=6 or retriever.k1=1.2; may be repeated', collect)
    .option('--reset <key=value>', 'what every reset is told, such as step=120 of training; may be repeated', collect)
    .option('--concurrency <n>', 'episodes under way at a time', count, 4)
    .option('--out <file>', 'the run file, JSON Lines; default: a new one in runs/')
    .option('--resume', 'go on with the run in --out')
    .option('--json', 'print the report as JSON')
    .option('--quiet', 'print the tables, warnings and the name of a new run file, nothing else')
    .action(async (what: string | undefined, options: Options) => {
      const scenario = await scenarioOf(what, options, command);
      if (options.resume === true && options.out === undefined)
        fail('params/missing', '--resume: say with --out which run file to go on with');
      await play(scenario, options).catch(async (thrown: unknown) => {
        const hinted = await withTrainingHint(withCorpusHint(thrown, options));
        throw await withEnvironmentHint(hinted, { said: what, scenarios: true });
      });
    });
  example(command, 'foragym run --policy first-query,hop --episodes 20 --set turns=3');
}

async function scenarioOf(what: string | undefined, options: Options, command: Command): Promise<Scenario> {
  if (what === undefined || !/\.ya?ml$/.test(what)) return plainRun(what, options);
  const said = command.options
    .map((option) => option.attributeName())
    .find((name) => !MEANS.includes(name) && command.getOptionValueSource(name) === 'cli');
  if (said !== undefined)
    fail('params/invalid', `--${said} with ${what}: a scenario says itself what is played; write it there`);
  return readScenario(what);
}

async function play(scenario: Scenario, options: Options): Promise<void> {
  const { out, resume } = options;
  if (out === undefined) return inFreeRunFile(scenario.env, (file) => playInto(file, scenario, options));
  refuseFolder(out);
  // it is read twice, and written
  if (resume === true) refuseIrregular(out);
  return playInto(out, scenario, options);
}

async function playInto(out: string, scenario: Scenario, options: Options): Promise<void> {
  const { resume, concurrency, json, quiet } = options;
  const interrupted = interruption();
  const report = await runScenario(scenario, {
    foragym: versionOf(),
    out,
    resume,
    concurrency,
    clock: systemClock,
    signal: interrupted.signal,
    warn: tellWarnings,
    progress: quiet === true ? undefined : progressTo(process.stderr, systemClock),
  }).finally(() => interrupted.release());
  if (interrupted.signal.aborted) {
    const goOn = commandAgain({ '--out': out, '--resume': true });
    tell(`\ninterrupted: ${finishedIn(report)} finished episodes are in ${out}; go on with: ${goOn}`);
    process.exitCode = INTERRUPTED;
    return;
  }
  if (json === true) printJson(report);
  else printReport(report);
  if (quiet !== true) tell(`\ntrajectories: ${out}\nread one:     npx foragym show ${quoted(out)}`);
  // nobody else would know where the episodes are
  else if (options.out === undefined) tell(out);
  process.exitCode = exitCodeOf(report);
}

function printReport(report: Report): void {
  printTables(tablesOf(report));
  const reasons = reasonLines(report);
  if (reasons.length > 0) printText(`\n${reasons.map(visible).join('\n')}`);
}

function finishedIn({ cells }: Report): number {
  return cells.reduce((sum, { episodes }) => sum + episodes, 0);
}
