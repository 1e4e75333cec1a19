import type { Command } from 'commander';
import { fail, nearest } from '../../core/index.ts';
import { replay } from '../../episode/index.ts';
import { type Exporter, exporterParts } from '../../exporters/index.ts';
import { example } from '../example.ts';
import { printText, tell } from '../print.ts';
import { createLines } from '../lines-file.ts';
import { trajectoriesIn } from '../trajectories.ts';

interface Options {
  readonly to: string;
  readonly out?: string;
}

/** Trajectories in another format. */
export function declare(command: Command): void {
  command
    .requiredOption('--to <format>', `the format: ${Object.keys(exporterParts).join(', ')}`)
    .option('--out <file>', 'a new file; default: standard output')
    .action(async (file: string, { to, out }: Options) => {
      const exporter =
        exporterParts[to] ??
        fail('env/unknown-part', `unknown format "${to}"${nearest(to, Object.keys(exporterParts))}`);
      const { episodes, lines } = await exportAll(file, exporter, out === undefined ? printText : createLines(out));
      tell(
        `${lines} lines from ${episodes} episodes${out === undefined ? '' : ` in ${out}`}; masked and unscored ones give none`,
      );
    });
  example(command, 'foragym run --policy hop --episodes 5 --out hop.jsonl && foragym export hop.jsonl --to chat');
}

async function exportAll(
  file: string,
  exporter: Exporter,
  write: (line: string) => void,
): Promise<{ episodes: number; lines: number }> {
  let episodes = 0;
  let written = 0;
  for await (const trajectory of trajectoriesIn(file)) {
    const { messages, rewards, results } = await replay(trajectory, { mode: 'trust' });
    const { task, seed } = trajectory.log;
    const stop = results.at(-1)?.info.stop;
    // what was scored with its group is known to the stored scoring only
    const lines = exporter.lines({
      task: task,
      seed,
      messages,
      rewards: trajectory.scorings[0]?.rewards ?? rewards,
      stop,
    });
    for (const line of lines) write(JSON.stringify(line));
    episodes += 1;
    written += lines.length;
  }
  return { episodes, lines: written };
}
