import type { Command } from 'commander';
import { replay } from '../../episode/index.ts';
import { visibleJson } from '../../text/index.ts';
import { episodeReport } from '../episode-report.ts';
import { episodeText } from '../episode-text.ts';
import { episodesIn, indexRow, indexTable, type IndexRow, type Numbered } from '../episodes.ts';
import { example } from '../example.ts';
import { FINDINGS } from '../exit-codes.ts';
import { count } from '../option-values.ts';
import { printTables, printText } from '../print.ts';
import { reportJson } from '../report-json.ts';
import { screenOf } from '../screen.ts';
import type { Table } from '../table.ts';
import { firstDivergence } from '../verify.ts';

interface Options {
  readonly episode?: number;
  readonly task?: string;
  readonly public?: true;
  readonly json?: true;
  readonly replay?: true;
  readonly verify?: true;
}

/** Trajectories for reading. */
export function declare(command: Command): void {
  command
    .option('--episode <n>', 'the nth episode of the file, from 1', count)
    .option('--task <id>', 'the episodes of a task')
    .option('--public', 'leave out gold, truth and evidence')
    .option('--replay', 'play the episodes again from their logs, without retriever or judge; list what came of each')
    .option('--verify', 'replay, compare with what is stored, and name the first divergence; exit 1 if there is one')
    .option('--json', 'print JSON Lines, one episode a line; offsets count code points')
    .action(async (file: string, options: Options) => {
      if (options.replay === true || options.verify === true) await replayAll(file, options);
      else if (options.json === true) await printLines(file, options);
      else await printFirst(file, options);
    });
  example(command, 'foragym run --policy hop --episodes 5 --out hop.jsonl && foragym show hop.jsonl --episode 2');
}

async function printLines(file: string, options: Options): Promise<void> {
  for await (const { number, trajectory } of episodesIn(file, options)) {
    const report = await episodeReport(trajectory, await replay(trajectory, { mode: 'trust' }), {
      public: options.public === true,
    });
    printText(visibleJson({ episode: number, ...reportJson(report) }));
  }
}

/** The index, where there is more than one episode to choose from; then the first. */
async function printFirst(file: string, options: Options): Promise<void> {
  const rows: IndexRow[] = [];
  let first: Numbered | undefined;
  for await (const one of episodesIn(file, options)) {
    first ??= one;
    rows.push(await indexRow(one));
  }
  if (first === undefined) return;
  if (rows.length > 1) {
    printTables([indexTable(file, rows)]);
    printText('');
  }
  const { trajectory } = first;
  const report = await episodeReport(trajectory, await replay(trajectory, { mode: 'trust' }), {
    public: options.public === true,
  });
  printText(episodeText(report, screenOf(process.stdout)));
}

/** What came of playing an episode again. */
interface Replayed extends IndexRow {
  /** Where it diverges; `null`: it does not. Absent without `--verify`. */
  readonly divergence?: string | null;
}

async function replayAll(file: string, options: Options): Promise<void> {
  const rows: Replayed[] = [];
  for await (const one of episodesIn(file, options)) {
    const row = await indexRow(one);
    rows.push(options.verify === true ? { ...row, divergence: await firstDivergence(one.trajectory) } : row);
  }
  const diverged = rows.filter((row) => typeof row.divergence === 'string');
  if (options.json === true) for (const row of rows) printText(visibleJson(row));
  else printTables([replayedTable(file, rows), ...(options.verify === true ? [verdictTable(rows, diverged)] : [])]);
  if (diverged.length > 0) process.exitCode = FINDINGS;
}

/** The index, which says that the episodes were played again. */
function replayedTable(file: string, rows: readonly Replayed[]): Table {
  const index = indexTable(file, rows);
  return { ...index, title: `${index.title ?? file}, played again from their logs` };
}

function verdictTable(rows: readonly Replayed[], diverged: readonly Replayed[]): Table {
  return {
    title: `played again and compared: ${rows.length - diverged.length} equal, ${diverged.length} diverge`,
    columns: ['episode', 'task', 'first divergence'],
    rows: diverged.map(({ episode, task, divergence = '' }) => [String(episode), task, divergence ?? '']),
  };
}
