import type { Spelling } from './fields.ts';
import { parseJsonLine } from './json-line.ts';
import { eachLine } from './lines-file.ts';
import type { Tally } from './report.ts';
import { rowOf, type Row } from './row.ts';

/** Visits every line of a JSON Lines file as a row of `table`, and counts it. Returns the bytes read. */
export function eachRow<Field extends string>(
  file: string,
  table: { readonly [field in Field]: Spelling },
  { tally, visit }: { readonly tally: Tally; readonly visit: (row: Row<Field>) => void },
): Promise<number> {
  return eachLine(file, (text, line) => {
    const where = `${file}:${line}`;
    const { value, repaired } = parseJsonLine(text, where);
    const row = rowOf(value, table, where);
    tally.lines += 1;
    tally.repaired += repaired;
    for (const key in row.meta) tally.meta.set(key, (tally.meta.get(key) ?? 0) + 1);
    visit(row);
  });
}
