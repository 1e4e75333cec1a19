import type { Command } from 'commander';
import { fail, isFailure, Rng, type Answer, type Hit, type Json, type JsonObject } from '../../core/index.ts';
import { taskSetOf } from '../../corpora/index.ts';
import { openCorpus, serviceOf, useOf } from '../../episode/index.ts';
import { assign } from '../assign.ts';
import { example } from '../example.ts';
import { WORLD_FAILED } from '../exit-codes.ts';
import { collect, count, seed } from '../option-values.ts';
import { printJson, printTables, tell } from '../print.ts';
import type { Table } from '../table.ts';
import { tellWarnings } from '../warnings.ts';

interface Options {
  readonly corpus: string;
  readonly retriever: string;
  readonly k: number;
  readonly seed: number;
  readonly set?: readonly string[];
  readonly json?: true;
}

/** One query to a retriever, without any episode. */
export function declare(command: Command): void {
  command
    .option('--corpus <id|file>', 'passages to search', 'foragym/harbor')
    .option('--retriever <name>', 'who searches', 'bm25')
    .option('--k <n>', 'hits, 1 or more', count, 5)
    .option('--seed <n>', 'seed of the world, where the retriever draws something', seed, 0)
    .option('--set <key=value>', "a parameter of the retriever's, such as k1=1.2; may be repeated", collect)
    .option('--json', 'print JSON')
    .action(async (query: string, options: Options) => {
      const found = await find(query, options);
      if (isFailure(found)) {
        tell(`foragym: ${options.retriever}: ${found.failure.code}: ${found.failure.message}`);
        process.exitCode = WORLD_FAILED;
      } else if (options.json === true) printJson(found.value);
      else printTables([tableOf(query, hitsOf(found.value), options)]);
    });
  example(command, 'foragym search "Lilascea Pump" --k 3');
}

async function find(
  query: string,
  { corpus: source, retriever: name, k, seed: worldSeed, set }: Options,
): Promise<Answer> {
  // a corpus alone is enough here: nobody asks its tasks
  const { corpus } = await openCorpus({ corpus: source, tasks: taskSetOf('none', []) }, [], tellWarnings);
  const params: JsonObject = assign(set);
  const use = useOf({ ...params, use: name }, 'a retriever');
  const { part } = await serviceOf({ wanted: use, usual: use }, { corpus, plugins: [] });
  const [needed] = part.needs ?? [];
  if (needed !== undefined)
    fail('params/missing', `${name} follows training: only a trainer can tell its ${needed}; here noise is a number`);
  const task = { id: 'query', question: query };
  const request = { input: { query, k }, task, seed: worldSeed, turn: 0, options: {}, rng: Rng.of(worldSeed) };
  const [answer] = part.run([request], new AbortController().signal);
  return (await answer) ?? { failure: { code: 'unparsable', message: 'nothing was answered' } };
}

/** A list of hits, which the service promises. */
function hitsOf(value: Json): readonly Hit[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the search service promises to reply
  return value as readonly Hit[];
}

function tableOf(query: string, hits: readonly Hit[], { corpus, retriever }: Options): Table {
  return {
    title: `${retriever} on ${corpus}: ${query}`,
    columns: ['rank', 'score', 'id', 'title', 'text'],
    rows: hits.map(({ rank, score, id, title = '', text }) => [
      String(rank),
      score.toFixed(4),
      id,
      title,
      beginning(text),
    ]),
    notes: hits.length === 0 ? ['no hits: no passage holds a term of the query'] : [],
  };
}

function beginning(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}...` : text;
}
