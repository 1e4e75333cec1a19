import type { Command } from 'commander';
import type { Hit, JsonObject } from '../../core/index.ts';
import { taskSetOf } from '../../corpora/index.ts';
import { openCorpus, retrieverOf, useOf } from '../../episode/index.ts';
import type { Found } from '../../retrievers/index.ts';
import { assign } from '../assign.ts';
import { example } from '../example.ts';
import { WORLD_FAILED } from '../exit-codes.ts';
import { collect, count } from '../option-values.ts';
import { printJson, printTables, tell } from '../print.ts';
import type { Table } from '../table.ts';
import { tellWarnings } from '../warnings.ts';

interface Options {
  readonly corpus: string;
  readonly retriever: string;
  readonly k: number;
  readonly set?: readonly string[];
  readonly json?: true;
}

/** One query to a retriever, without any episode. */
export function declare(command: Command): void {
  command
    .option('--corpus <id|file>', 'passages to search', 'foragym/harbor')
    .option('--retriever <name>', 'who searches', 'bm25')
    .option('--k <n>', 'hits, 1 or more', count, 5)
    .option('--set <key=value>', "a parameter of the retriever's, such as k1=1.2; may be repeated", collect)
    .option('--json', 'print JSON')
    .action(async (query: string, options: Options) => {
      const found = await find(query, options);
      if ('failure' in found) {
        tell(`foragym: ${options.retriever}: ${found.failure.code}: ${found.failure.message}`);
        process.exitCode = WORLD_FAILED;
      } else if (options.json === true) printJson(found);
      else printTables([tableOf(query, found, options)]);
    });
  example(command, 'foragym search "Letters to Cysewin" --k 3');
}

async function find(text: string, { corpus: source, retriever: name, k, set }: Options): Promise<Found> {
  // a corpus alone is enough here: nobody asks its tasks
  const { corpus } = await openCorpus({ corpus: source, tasks: taskSetOf('none', []) }, [], tellWarnings);
  const params: JsonObject = assign(set);
  const { part } = await retrieverOf(useOf({ ...params, use: name }, 'a retriever'), corpus, []);
  const [found = []] = part.search([{ text, k }]);
  return await found;
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
