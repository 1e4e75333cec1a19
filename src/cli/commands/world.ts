import type { Command } from 'commander';
import { systemClock, type Example } from '../../core/index.ts';
import type { CorpusCard } from '../../corpora/index.ts';
import { refuseTaken, writeWorld } from '../../eval/index.ts';
import {
  encyclopaedia,
  heldQuestions,
  themeNames,
  usualQuestions,
  worldDefaults,
  type World,
} from '../../worlds/index.ts';
import { example } from '../example.ts';
import { INTERRUPTED } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { collect, count, seed } from '../option-values.ts';
import { printJson, printTables, printText, tell } from '../print.ts';
import { passagesTo } from '../progress.ts';
import { questionsIn } from '../questions.ts';
import { cardTable } from '../world-report.ts';

interface Options {
  readonly size: number;
  readonly seed: number;
  readonly theme: string;
  readonly pool: number;
  readonly questions?: readonly string[];
  readonly out: string;
  readonly triples?: true;
  readonly json?: true;
  readonly quiet?: true;
}

/** A fictional encyclopaedia with questions, as a folder that opens as a corpus. */
export function declare(command: Command): void {
  command
    .option('--size <n>', 'passages, 200 to 1,000,000', count, worldDefaults.size)
    .option('--seed <n>', 'decides every byte, and by its range the split: train, dev or test', seed, 0)
    .option('--theme <name>', `word lists of the prose: ${themeNames.join(', ')}`, worldDefaults.theme)
    .option(
      '--questions <shape=n,...>',
      `how many of which shape (foragym list shapes); may be repeated; all=n: of each shape that is not counted by name, where the size holds so many; shape=0 leaves one out of all; default: all=${usualQuestions.all}`,
      collect,
    )
    .option(
      '--pool <n>',
      'questions of each shape that a province of 200 passages prepares, 1 to 100',
      count,
      worldDefaults.pool,
    )
    .requiredOption('--out <folder>', 'where it is written: a folder that is not there yet, or is empty')
    .option('--triples', 'write the facts, too: facts.jsonl and entities.jsonl')
    .option('--json', 'print the card as JSON')
    .option('--quiet', 'tell nothing while it is written')
    .action(async (options: Options) => {
      const { seed: given, size, theme, pool } = options;
      // questions of a large world take a while
      refuseTaken(options.out);
      const world = encyclopaedia({ seed: given, size, theme, pool });
      const card = await write(world, examplesOf(world, options.questions), options);
      if (card !== null) tellOf(card, options);
    });
  example(command, 'foragym world --size 1000 --seed 7 --questions bridge-2=20,comparison=10 --out my-world');
}

/** Every question, before anything is written: an impossible one is refused here. */
function examplesOf(world: World, said: readonly string[] | undefined): readonly Example[] {
  const { examples, leftOut } = heldQuestions(world, said && questionsIn(said));
  if (leftOut !== undefined) tell(leftOut);
  return examples;
}

async function write(
  world: World,
  examples: readonly Example[],
  { out, triples, quiet }: Options,
): Promise<CorpusCard | null> {
  const interrupted = interruption();
  const card = await writeWorld(world, {
    out,
    examples,
    triples,
    clock: systemClock,
    signal: interrupted.signal,
    progress: quiet === true ? undefined : passagesTo(process.stderr, { of: world.spec.size, clock: systemClock }),
  });
  interrupted.release();
  if (card !== null) return card;
  tell(`\ninterrupted: ${out} is not finished and does not open; remove it before you write there again`);
  process.exitCode = INTERRUPTED;
  return null;
}

function tellOf(card: CorpusCard, { out, json, quiet }: Options): void {
  if (json === true) printJson(card);
  else printTables([cardTable(out, card)]);
  if (json === true || quiet === true) return;
  printText(`\nplay on it: npx foragym run --corpus ${out}\nhow hard it is: npx foragym describe ${out}`);
}
