import { hash } from 'node:crypto';
import { entriesOf, fail, isJsonObject, type Hit, type Json, type JsonObject, type Passage } from '../core/index.ts';

/** Passages by content hash: a degraded copy keeps its id and gets a hash of its own. */
export type PassageTable = { [hash: string]: Passage };

/**
 * Passage text dominates a log, so a list of hits that the world replied refers to it: `{ $passage: hash, score, rank }`.
 * Everything else stays as it is; an object that looks like a reference is wrapped, so that it comes back untouched.
 */
export function intern(value: Json, table: PassageTable): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (!isJsonObject(value)) return value.map((item) => (isHit(item) ? reference(item, table) : intern(item, table)));
  const entries = entriesOf(value).map(([key, item]) => [key, intern(item, table)] as const);
  const inside = Object.fromEntries(entries);
  return PASSAGE in value || WRAPPED in value ? { [WRAPPED]: inside } : inside;
}

/** The reverse of {@link intern}. */
export function expand(value: Json, table: { readonly [hash: string]: Passage }): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (!isJsonObject(value)) return value.map((item) => expand(item, table));
  const { [PASSAGE]: hash, [WRAPPED]: wrapped } = value;
  if (typeof hash === 'string') return hitOf(hash, value, table);
  const object = isJsonObject(wrapped) ? wrapped : value;
  return Object.fromEntries(entriesOf(object).map(([key, item]) => [key, expand(item, table)]));
}

const PASSAGE = '$passage';
const WRAPPED = '$value';

/** A hit in the order in which retrievers write it: only then does it come back with its members in their places. */
function isHit(value: Json): value is Hit {
  if (!isJsonObject(value) || typeof value['id'] !== 'string' || typeof value['text'] !== 'string') return false;
  if (typeof value['score'] !== 'number' || typeof value['rank'] !== 'number') return false;
  let place = -1;
  for (const key of Object.keys(value)) {
    const next = HIT.indexOf(key);
    if (next <= place) return false;
    place = next;
  }
  return isText(value['title']) && isText(value['source']);
}

const HIT = ['id', 'title', 'text', 'source', 'score', 'rank'];

function reference({ id, title, text, source, score, rank }: Hit, table: PassageTable): Json {
  const passage = { id, title, text, source };
  const hash = hashOf(passage);
  table[hash] ??= passage;
  return { [PASSAGE]: hash, score, rank };
}

function hitOf(hash: string, { score, rank }: JsonObject, table: { readonly [hash: string]: Passage }): Json {
  const passage = Object.hasOwn(table, hash) ? table[hash] : undefined;
  if (passage === undefined) {
    return fail('log/missing-passage', `the log refers to passage ${hash}, which it does not hold`);
  }
  const { id, title, text, source } = passage;
  return { id, title, text, source, score, rank };
}

function hashOf({ id, title, text, source }: Passage): string {
  const framed = JSON.stringify([id, title ?? null, text, source ?? null]);
  return hash('sha256', framed, 'hex').slice(0, 16);
}

function isText(value: Json | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string';
}
