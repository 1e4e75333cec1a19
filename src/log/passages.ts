import { hash } from 'node:crypto';
import { entriesOf, fail, isJsonObject, type Json, type Passage } from '../core/index.ts';

/** Passages by content hash: a degraded copy keeps its id and gets a hash of its own. */
export type PassageTable = { [hash: string]: Passage };

/** Passage text dominates a log, so what the world replied refers to it: `{ passage: hash, ...rest }`. */
export function intern(value: Json, table: PassageTable): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (!isJsonObject(value)) return value.map((item) => intern(item, table));
  const { id, title, text, source, ...rest } = value;
  if (typeof id !== 'string' || typeof text !== 'string' || !isText(title) || !isText(source)) {
    return Object.fromEntries(entriesOf(value).map(([key, item]) => [key, intern(item, table)]));
  }
  const passage = { id, title, text, source };
  const hash = hashOf(passage);
  table[hash] ??= passage;
  return { ...rest, passage: hash };
}

/** The reverse of {@link intern}. */
export function expand(value: Json, table: { readonly [hash: string]: Passage }): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (!isJsonObject(value)) return value.map((item) => expand(item, table));
  const { passage: hash } = value;
  if (typeof hash !== 'string') {
    return Object.fromEntries(entriesOf(value).map(([key, item]) => [key, expand(item, table)]));
  }
  const passage = table[hash] ?? fail('log/missing-passage', `the log refers to passage ${hash}, which it does not hold`);
  const { id, title, text, source } = passage;
  const expanded: { [key: string]: Json | undefined } = { id, title, text, source };
  for (const key in value) if (key !== 'passage') expanded[key] = value[key];
  return expanded;
}

function hashOf({ id, title, text, source }: Passage): string {
  const framed = JSON.stringify([id, title ?? null, text, source ?? null]);
  return hash('sha256', framed, 'hex').slice(0, 16);
}

function isText(value: Json | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
