import { entriesOf, fail, isJsonObject, messageOf, type Json, type JsonObject } from '../core/index.ts';
import { wellFormed } from '../text/index.ts';

const MAX_DEPTH = 64;
const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/** A line's object, and how many lone surrogates were replaced by U+FFFD in it. */
export interface JsonLine {
  readonly value: JsonObject;
  readonly repaired: number;
}

/**
 * Parses one line as a JSON object and refuses what `JSON.parse` lets pass and the gym could not keep: integers beyond
 * 2^53 - 1 (they would change silently), numbers beyond the finite ones (`1e999` would be Infinity), a key said twice, a
 * key named `__proto__`, more than 64 levels. Linear.
 */
export function parseJsonLine(text: string, where: string): JsonLine {
  const parsed = parse(text, where);
  if (!isJsonObject(parsed)) return fail('corpora/not-json', `${where}: a line must be a JSON object`);
  const { members, depth, unkept } = survey(text);
  if (depth > MAX_DEPTH) fail('corpora/not-json', `${where}: nested more than ${MAX_DEPTH} levels deep`);
  if (unkept !== null) refuseNumber(unkept, where);
  const faults = { members: 0, repaired: 0 };
  inspect(parsed, faults, where);
  if (faults.members !== members) fail('corpora/not-json', `${where}: an object says the same key twice`);
  if (faults.repaired === 0) return { value: parsed, repaired: 0 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- repairing an object gives an object
  return { value: repair(parsed, where) as JsonObject, repaired: faults.repaired };
}

function refuseNumber(literal: string, where: string): never {
  const shown = literal.slice(0, 40);
  return isUnsafe(literal)
    ? fail('corpora/unsafe-integer', `${where}: ${shown} is beyond 2^53 - 1 and would change; write it as a string`)
    : fail('corpora/not-json', `${where}: ${shown} is beyond the finite numbers`);
}

function parse(text: string, where: string): Json {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON
    return JSON.parse(text) as Json;
  } catch (cause) {
    return fail('corpora/not-json', `${where}: ${messageOf(cause)}`, { cause });
  }
}

/** What a JSON text tells that its parsed value no longer shows. Each member of an object has one colon outside strings. */
function survey(text: string): { readonly members: number; readonly depth: number; readonly unkept: string | null } {
  let members = 0;
  let level = 0;
  let depth = 0;
  let unkept: string | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = closingQuote(text, at + 1);
    else if (unit === COLON) members += 1;
    else if (opens(unit)) depth = Math.max(depth, (level += 1));
    else if (closes(unit)) level -= 1;
    else if (isDigit(unit)) {
      const end = numberEnd(text, at);
      const literal = text.slice(at, end);
      if (isUnsafe(literal) || isInfinite(literal)) unkept ??= literal;
      at = end - 1;
    }
  }
  return { members, depth, unkept };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text.charCodeAt(escapes - 1) === BACKSLASH) escapes -= 1;
    if ((at - escapes) % 2 === 0) return at;
  }
  return text.length;
}

function numberEnd(text: string, from: number): number {
  let end = from;
  while (isInNumber(text.charCodeAt(end))) end += 1;
  return end;
}

/** Only a literal without fraction and exponent claims to be exact; the longest safe one has 16 digits. */
function isUnsafe(literal: string): boolean {
  return literal.length >= 16 && /^\d+$/.test(literal) && !Number.isSafeInteger(Number(literal));
}

/** Beyond the doubles; the shortest such literals, as `1e309`, have five characters. */
function isInfinite(literal: string): boolean {
  return literal.length >= 5 && !Number.isFinite(Number(literal));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
/** Digits, `.`, `e`, `E`, `+` and `-`. */
const isInNumber = (unit: number): boolean =>
  isDigit(unit) || unit === 0x2e || unit === 0x65 || unit === 0x45 || unit === 0x2b || unit === 0x2d;
const opens = (unit: number): boolean => unit === 0x7b || unit === 0x5b;
const closes = (unit: number): boolean => unit === 0x7d || unit === 0x5d;

/** Counts the members of all objects and the lone surrogates; most lines have none, and are not copied. */
function inspect(value: Json, faults: { members: number; repaired: number }, where: string): void {
  if (typeof value === 'string') faults.repaired += wellFormed(value).repaired;
  if (Array.isArray(value)) for (const item of value) inspect(item, faults, where);
  else if (isJsonObject(value)) {
    for (const [key, member] of entriesOf(value)) {
      if (key === '__proto__') fail('corpora/not-json', `${where}: a key may not be named "__proto__"`);
      faults.members += 1;
      faults.repaired += wellFormed(key).repaired;
      inspect(member, faults, where);
    }
  }
}

function repair(value: Json, where: string): Json {
  if (typeof value === 'string') return wellFormed(value).text;
  if (Array.isArray(value)) return value.map((item: Json) => repair(item, where));
  if (!isJsonObject(value)) return value;
  const members = entriesOf(value).map(([key, member]) => [wellFormed(key).text, repair(member, where)] as const);
  const keys = new Set(members.map(([key]) => key));
  if (keys.size < members.length) fail('corpora/not-json', `${where}: two keys are the same once repaired`);
  return Object.fromEntries(members);
}
