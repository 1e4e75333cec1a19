import { screenOf } from './screen.ts';
import { renderTable, type Table } from './table.ts';

/** Tables to standard output, an empty line between them. */
export function printTables(tables: readonly Table[]): void {
  const screen = screenOf(process.stdout);
  printText(tables.map((table) => renderTable(table, screen)).join('\n\n'));
}

/** A value for a program, as indented JSON. */
export function printJson(value: unknown): void {
  printText(JSON.stringify(value, null, 2));
}

/** Lines to standard output. */
export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** A line beside the results: it never mixes with what a program reads. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
