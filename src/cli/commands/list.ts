import type { Command } from 'commander';
import { fail, ForagymError, nearest } from '../../core/index.ts';
import { pluginOf } from '../../episode/index.ts';
import { catalogue, type Catalogue, packageCatalogue } from '../catalogue.ts';
import { example } from '../example.ts';
import type { Item } from '../item.ts';
import { meant } from '../meant.ts';
import { printJson, printTables } from '../print.ts';
import type { Table } from '../table.ts';

/** What stands on the shelves. */
export function declare(command: Command): void {
  command
    .option('--json', 'print JSON')
    .action(async (shelf: string | undefined, { json }: { readonly json?: true }) => {
      const shown = await shelvesOf(await catalogue(), shelf);
      if (json === true)
        printJson(Object.fromEntries(Object.entries(shown).map(([name, items]) => [name, items.map(plain)])));
      else printTables(Object.entries(shown).map(([name, items]) => tableOf(name, items)));
    });
  example(command, 'foragym list presets');
}

/** A shelf of ours, all of them, or those of another package, by its name. */
async function shelvesOf(all: Catalogue, shelf: string | undefined): Promise<Catalogue> {
  if (shelf === undefined) return filled(all);
  const items = all[shelf];
  if (items !== undefined) return { [shelf]: items };
  const plugin = await pluginOf(shelf, []).catch((thrown: unknown) => {
    if (thrown instanceof ForagymError) return null;
    throw thrown;
  });
  if (plugin !== null) return filled(packageCatalogue(plugin));
  return fail(
    'params/unknown',
    `unknown shelf "${shelf}"${meant(shelf, Object.keys(all)) || nearest(shelf, Object.keys(all))}`,
  );
}

function filled(all: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(all).filter(([, items]) => items.length > 0));
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
