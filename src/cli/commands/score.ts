import type { Command } from 'commander';
import { scoreAgain } from '../../eval/index.ts';
import { toFile } from '../../log/index.ts';
import { example } from '../example.ts';
import { WORLD_FAILED } from '../exit-codes.ts';
import { createLines } from '../lines-file.ts';
import { names } from '../option-values.ts';
import { printJson, printTables, tell } from '../print.ts';
import { type Rescored, rescored, rescoredRows, rescoredTable } from '../rescored.ts';
import { trajectoriesIn } from '../trajectories.ts';

interface Options {
  readonly preset: readonly string[];
  readonly out?: string;
  readonly json?: true;
}

/** Stored trajectories under other presets: nothing is run, nobody is asked. */
export function declare(command: Command): void {
  command
    .requiredOption('--preset <a,b>', 'presets to score by; see foragym list presets', names)
    .option('--out <file>', 'a new file for the trajectories with the scorings added')
    .option('--json', 'print JSON')
    .action(async (files: readonly string[], options: Options) => {
      const rows = rescoredRows(await scoreAll(files, options));
      if (options.json === true) printJson(rows);
      else if (rows.length > 0) printTables([rescoredTable(rows)]);
      if (options.out !== undefined) tell(`trajectories with their scorings: ${options.out}`);
      if (rows.length === 0) tell(`foragym: no scored episode: there is none in ${files.join(', ')}`);
      if (rows.length === 0 || rows.some(({ scored }) => scored === 0)) process.exitCode = WORLD_FAILED;
    });
  example(
    command,
    'foragym run --policy hop --episodes 5 --out hop.jsonl && foragym score hop.jsonl --preset zerosearch',
  );
}

async function scoreAll(files: readonly string[], { preset: presets, out }: Options): Promise<readonly Rescored[]> {
  const write = out === undefined ? null : createLines(out);
  const all: Rescored[] = [];
  for (const file of files) {
    for await (const trajectory of trajectoriesIn(file)) {
      const scored = await scoreAgain(trajectory, presets, []);
      write?.(JSON.stringify(toFile(scored)));
      const added = scored.scorings.slice(trajectory.scorings.length);
      all.push(...added.map(({ rewards }, at) => rescored(trajectory, presets[at] ?? '', rewards.total)));
    }
  }
  return all;
}
