import { visible, visibleJson } from '../text/index.ts';
import { screenOf } from './screen.ts';
import { renderTable, type Table } from './table.ts';

/** Tables to standard output, an empty line between them. */
export function printTables(tables: readonly Table[]): void {
  const screen = screenOf(process.stdout);
  printText(tables.map((table) => renderTable(table, screen)).join('\n\n'));
}

/** A value for a program, as indented JSON that steers no terminal either. */
export function printJson(value: unknown): void {
  printText(visibleJson(value, 2));
}

/** Lines to standard output. */
export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Lines beside the results: they never mix with what a program reads, and steer no terminal, whatever they quote. */
export function tell(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
}
