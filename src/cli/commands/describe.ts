import type { Command } from 'commander';
import { fail, type Schema } from '../../core/index.ts';
import { isCorpusFolder } from '../../corpora/index.ts';
import { namespaceOf, pluginOf } from '../../episode/index.ts';
import { catalogue, type Catalogue, packageCatalogue } from '../catalogue.ts';
import { example } from '../example.ts';
import type { Item } from '../item.ts';
import { meant } from '../meant.ts';
import { jsonSchemaOf, parameterRows, type ParameterRow } from '../parameter-rows.ts';
import { describeFolder } from '../describe-folder.ts';
import { printJson, printText } from '../print.ts';
import { scenarioCard } from '../scenario-card.ts';
import { isScenarioFile } from '../scenarios-file.ts';
import { screenOf } from '../screen.ts';
import { renderTable, type Table } from '../table.ts';
import { visible } from '../../text/index.ts';

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
      else
        for (const [at, one] of found.entries()) {
          if (at > 0) printText('');
          printCard(one);
        }
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
  const shelves = await catalogue();
  const own = foundIn(shelves).filter(({ item }) => item.name === name);
  if (own.length > 0) return own;
  if (isScenarioFile(name)) return [{ shelf: 'scenarios', item: await scenarioCard(name) }];
  if (Object.hasOwn(shelves, name))
    fail('env/unknown-part', `"${name}" is a shelf, nothing on one: foragym list ${name}`);
  const all = await foundBeside(name, shelves).catch((thrown: unknown) => refuseStranger(name, shelves, thrown));
  const found = all.filter(({ item }) => item.name === name);
  if (found.length > 0) return found;
  return fail('env/unknown-part', `nothing is called "${name}"${meant(name, namesOf(all))}; see foragym list`);
}

/** No package is to be installed for a slip of the pen: where something of ours is called nearly so, that is meant. */
function refuseStranger(name: string, ours: Catalogue, cause: unknown): never {
  const hint = meant(name, namesOf(foundIn(ours)));
  if (hint === '') throw cause;
  return fail('env/unknown-part', `nothing is called "${name}"${hint}; see foragym list`, { cause });
}

function namesOf(found: readonly Found[]): readonly string[] {
  return found.map(({ item }) => item.name);
}

/** What the package of a name ships; beside a name without a package, or that of a scenario's file, stands what we ship. */
async function foundBeside(name: string, ours: Catalogue): Promise<readonly Found[]> {
  const named = namespaceOf(name);
  if (named === null || named.namespace === 'foragym' || /\.ya?ml$/.test(name)) return foundIn(ours);
  return foundIn(packageCatalogue(await pluginOf(named.namespace, [])));
}

function foundIn(all: Catalogue): readonly Found[] {
  return Object.entries(all).flatMap(([shelf, items]) => items.map((item) => ({ shelf, item })));
}

function printCard({ shelf, item }: Found): void {
  const { name, says, facts = {}, sample, params = {}, tables = [], card, example: line } = item;
  const told = Object.entries({ ...facts, ...sample?.() });
  const lines = [`${name} (${shelf})`, says, ...told.map(([heading, fact]) => `${heading}: ${fact}`)];
  printText(lines.map(visible).join('\n'));
  for (const [heading, schema] of Object.entries(params)) printText(`\n${textOf(heading, parameterRows(schema))}`);
  for (const table of tables) printText(`\n${renderTable(table, screenOf(process.stdout))}`);
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

function plain({ shelf, item: { params = {}, sample, ...item } }: Found): object {
  const schemas = Object.entries(params).map(
    ([heading, schema]: readonly [string, Schema<unknown>]) => [heading, jsonSchemaOf(schema)] as const,
  );
  return { shelf, ...item, sample: sample?.(), params: Object.fromEntries(schemas) };
}
