import type { Command } from 'commander';
import { fail, nearest, type Schema } from '../../core/index.ts';
import { isCorpusFolder } from '../../corpora/index.ts';
import { namespaceOf, pluginOf } from '../../episode/index.ts';
import { catalogue, type Catalogue, type Item, packageCatalogue } from '../catalogue.ts';
import { example } from '../example.ts';
import { jsonSchemaOf, parameterRows, type ParameterRow } from '../parameter-rows.ts';
import { describeFolder } from '../describe-folder.ts';
import { printJson, printText } from '../print.ts';
import { screenOf } from '../screen.ts';
import { renderTable, type Table } from '../table.ts';

/** The card of anything that can be named. */
export function declare(command: Command): void {
  command
    .option('--json', 'print JSON, parameters as JSON Schema')
    .action(async (name: string, { json }: { readonly json?: true }) => {
      if (isCorpusFolder(name)) {
        await describeFolder(name, { json: json === true });
        return;
      }
      const found = await itemsOf(name);
      if (json === true) printJson(found.map(plain));
      else for (const one of found) printCard(one);
    });
  example(command, 'foragym describe foragym/search-qa-v1');
}

/** An item and the shelf on which it stands. */
interface Found {
  readonly shelf: string;
  readonly item: Item;
}

/** A name may stand on several shelves: `search-r1` might be a preset and a dialect's row. */
async function itemsOf(name: string): Promise<readonly Found[]> {
  const ours = foundIn(await catalogue());
  const named = namespaceOf(name);
  const own = ours.filter(({ item }) => item.name === name);
  if (own.length > 0) return own;
  const all =
    named === null || named.namespace === 'foragym'
      ? ours
      : foundIn(packageCatalogue(await pluginOf(named.namespace, [])));
  const found = all.filter(({ item }) => item.name === name);
  if (found.length > 0) return found;
  return fail(
    'env/unknown-part',
    `nothing is called "${name}"${nearest(
      name,
      all.map(({ item }) => item.name),
    )}; see foragym list`,
  );
}

function foundIn(all: Catalogue): readonly Found[] {
  return Object.entries(all).flatMap(([shelf, items]) => items.map((item) => ({ shelf, item })));
}

function printCard({ shelf, item }: Found): void {
  const { name, says, facts = {}, params = {}, card, example: line } = item;
  printText(
    [`${name} (${shelf})`, says, ...Object.entries(facts).map(([heading, fact]) => `${heading}: ${fact}`)].join('\n'),
  );
  for (const [heading, schema] of Object.entries(params)) printText(`\n${textOf(heading, parameterRows(schema))}`);
  if (card !== undefined) printText(`\n${card}`);
  if (line !== undefined) printText(`\nExample: ${line}`);
}

function textOf(heading: string, rows: readonly ParameterRow[] | null): string {
  if (rows === null) return `${heading}: checked by a schema that does not tell them`;
  return rows.length === 0 ? `${heading}: none` : renderTable(tableOf(heading, rows), screenOf(process.stdout));
}

function tableOf(title: string, rows: readonly ParameterRow[]): Table {
  const explained = rows.some(({ says }) => says !== undefined);
  return {
    title,
    columns: ['name', 'takes', 'default', ...(explained ? ['meaning'] : [])],
    rows: rows.map(({ name, takes, required, default: value, says = '' }) => [
      name,
      takes,
      value ?? (required ? 'must be given' : 'not given'),
      ...(explained ? [says] : []),
    ]),
  };
}

function plain({ shelf, item: { params = {}, ...item } }: Found): object {
  const schemas = Object.entries(params).map(
    ([heading, schema]: readonly [string, Schema<unknown>]) => [heading, jsonSchemaOf(schema)] as const,
  );
  return { shelf, ...item, params: Object.fromEntries(schemas) };
}
