import { parseArgs } from 'node:util';

/** What the benches of worlds take on their command line: files, `--json`, and numbers such as `--seed=1`.
 * @param {Readonly<Record<string, number>>} defaults of the numbers */
export function options(defaults) {
  const numbers = Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: String(value) }]);
  const { values, positionals: files } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, ...Object.fromEntries(numbers) },
  });
  const given = new Map(Object.entries(values));
  /** @param {string} name */
  const number = (name) => Number(given.get(name));
  return { files, json: given.has('json'), number };
}

/** Figures as tables show them. @param {Readonly<Record<string, unknown>>} row */
export function rounded(row) {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'number' ? Number(value.toFixed(3)) : value]),
  );
}
