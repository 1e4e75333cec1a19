import { fail, nearest, type Json, type JsonObject } from '../core/index.ts';
import type { Spelling } from './fields.ts';

/** One line, sorted into the fields that the gym reads and the others. */
export interface Row<Field extends string> {
  /** `file:line`, for messages. */
  readonly where: string;
  readonly table: { readonly [field in Field]: Spelling };
  readonly found: { readonly [field in Field]?: { readonly key: string; readonly value: Json } };
  /** Fields that the gym does not read; absent when there are none. */
  readonly meta: JsonObject | undefined;
}

/** Sorts a line's members by a table of fields. A `null` counts as absent. */
export function rowOf<Field extends string>(
  record: JsonObject,
  table: { readonly [field in Field]: Spelling },
  where: string,
): Row<Field> {
  const found: { [field in Field]?: { key: string; value: Json } } = {};
  const read = new Set<string>();
  for (const field in table) {
    const { keys, when } = table[field];
    const key = keys.find((one) => !read.has(one) && Object.hasOwn(record, one) && record[one] !== null);
    const value = key === undefined ? undefined : record[key];
    if (key === undefined || value === undefined || when?.(value) === false) continue;
    found[field] = { key, value };
    read.add(key);
  }
  const others = Object.keys(record).filter((key) => !read.has(key));
  return { where, table, found, meta: others.length > 0 ? membersOf(record, others) : undefined };
}

function membersOf(record: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? null]));
}

/** A string, or `undefined` when the line has none or an empty one. */
export function textIn<Field extends string>(row: Row<Field>, field: Field): string | undefined {
  const found = row.found[field];
  if (found === undefined) return undefined;
  if (typeof found.value !== 'string') return wrongType(row, field, 'a string');
  return found.value === '' ? undefined : found.value;
}

/** A list of strings, or `undefined` when the line has none. */
export function textsIn<Field extends string>(row: Row<Field>, field: Field): readonly string[] | undefined {
  const found = row.found[field];
  if (found === undefined) return undefined;
  return isTexts(found.value) ? found.value : wrongType(row, field, 'a list of strings');
}

/** An id: a string without white space around it, or a whole number, which is written in decimals. */
export function idIn<Field extends string>(row: Row<Field>, field: Field): string {
  const value = row.found[field]?.value ?? missing(row, field);
  const id = typeof value === 'number' && Number.isInteger(value) ? String(value) : value;
  if (typeof id !== 'string') return wrongType(row, field, 'a string or a whole number');
  if (id === '' || id.trim() !== id || id === '__proto__') {
    return fail('corpora/wrong-type', `${row.where}: ${JSON.stringify(id.slice(0, 80))} is no id`);
  }
  return id;
}

/** Refuses a line without a field, naming the key that was probably meant. */
export function missing<Field extends string>(row: Row<Field>, field: Field): never {
  const says = `no "${row.table[field].keys.join('" or "')}"`;
  return fail('corpora/missing-field', `${row.where}: ${says}${misspelt(row, field) ?? ''}`);
}

/** `; it has "txet"; did you mean "text"?` when a line has a key that is nearly the one of a field, or its key with a `null`. */
export function misspelt<Field extends string>(row: Row<Field>, field: Field): string | undefined {
  const { keys } = row.table[field];
  const isNull = keys.find((key) => row.meta?.[key] === null);
  if (isNull !== undefined) return `; its "${isNull}" is null`;
  return Object.keys(row.meta ?? {})
    .map((key) => `; it has "${key}"${nearest(key, keys)}`)
    .find((hint) => hint.includes('did you mean'));
}

/** Refuses a field of the wrong type, naming the key as it stands in the line. */
export function wrongType<Field extends string>(row: Row<Field>, field: Field, expected: string): never {
  return fail('corpora/wrong-type', `${row.where}: "${row.found[field]?.key ?? field}" must be ${expected}`);
}

/** Whether a value is a list of strings. */
export function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((one: Json) => typeof one === 'string');
}
