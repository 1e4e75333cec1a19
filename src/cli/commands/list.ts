import type { Command } from 'commander';
import { fail, nearest } from '../../core/index.ts';
import { catalogue, type Catalogue, type Item } from '../catalogue.ts';
import { example } from '../example.ts';
import { printJson, printTables } from '../print.ts';
import type { Table } from '../table.ts';

/** What stands on the shelves. */
export function declare(command: Command): void {
  command
    .option('--json', 'print JSON')
    .action(async (shelf: string | undefined, { json }: { readonly json?: true }) => {
      const shown = shelvesOf(await catalogue(), shelf);
      if (json === true)
        printJson(Object.fromEntries(Object.entries(shown).map(([name, items]) => [name, items.map(plain)])));
      else printTables(Object.entries(shown).map(([name, items]) => tableOf(name, items)));
    });
  example(command, 'foragym list presets');
}

function shelvesOf(all: Catalogue, shelf: string | undefined): Catalogue {
  if (shelf === undefined) return Object.fromEntries(Object.entries(all).filter(([, items]) => items.length > 0));
  const items = all[shelf];
  const shelves = Object.keys(all);
  return items === undefined
    ? fail('params/unknown', `unknown shelf "${shelf}"${nearest(shelf, shelves)}`)
    : { [shelf]: items };
}

/** One row an item; a fact that is short on every card, such as the evidence for a preset, has a column of its own. */
function tableOf(title: string, items: readonly Item[]): Table {
  const headings = title === 'presets' ? ['evidence', 'source'] : [];
  return {
    title,
    columns: ['name', 'what it is', ...headings],
    rows: items.map(({ name, says, facts = {} }) => [name, says, ...headings.map((heading) => facts[heading] ?? '')]),
  };
}

function plain({ name, says, facts, example: line }: Item): object {
  return { name, says, ...facts, example: line };
}
