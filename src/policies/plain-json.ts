import { brief, fail, type Json } from '../core/index.ts';

/** Levels that anybody could mean; deeper ones would overflow the stack of whoever prints them. */
const DEEPEST = 64;

/** Members of one object that anybody could mean; a million of them take a second to copy. */
const MOST_MEMBERS = 4096;

/** Names of a path that a message tells: enough to find what is meant. */
const TOLD = 8;

const TOO_LARGE = 'the turn is larger than one may be';

type Name = string | number;

/** A copy under way. */
interface Copying {
  /** What it may still take: one for each value, and for each UTF-16 unit of a text or key. */
  left: number;
  /** The names that lead to the object or list that is being copied. */
  readonly path: Name[];
}

/**
 * A copy of a value, nothing but JSON: each getter was asked once, and nobody else holds it. A member that is undefined is
 * left out. Throws `step/bad-turn` that says where the value is no JSON, more than 64 levels deep,
 * wider than 4,096 members an object, or larger than `units`.
 * @param units The size that it may have: one for each value, and for each UTF-16 unit of a text or key.
 */
export function plainJson(value: unknown, name: string, units: number): Json {
  return copyOf(value, name, { left: units, path: [] });
}

function copyOf(value: unknown, name: Name, copying: Copying): Json {
  if (typeof value === 'string') spend(value.length, name, copying);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value === 'object') return copyInside(value, name, copying);
  return refused(wrong(value), [...copying.path, name]);
}

function wrong(value: unknown): string {
  if (value === undefined) return 'is missing';
  return typeof value === 'number' ? `is ${value}, not a finite number` : `is a ${typeof value}`;
}

function copyInside(value: object, name: Name, copying: Copying): Json {
  const { path } = copying;
  path.push(name);
  if (path.length > DEEPEST) refused(`is nested deeper than ${DEEPEST} levels`, path);
  const copy = Array.isArray(value) ? listOf(value, copying) : objectOf(value, copying);
  path.pop();
  return copy;
}

/** Item by item: a length may promise more than anybody could hold, and a hole is no item. */
function listOf(list: readonly unknown[], copying: Copying): readonly Json[] {
  const { length } = list;
  spend(length, `${length} items`, copying);
  const copy: Json[] = [];
  // room for all at once: a long list would be moved each time that it grows
  copy.length = length;
  for (let at = 0; at < length; at += 1) {
    const item = list[at];
    // a number is copied here, without a call: there may be as many as a model's context has tokens
    copy[at] = typeof item === 'number' && Number.isFinite(item) ? item : copyOf(item, at, copying);
  }
  return copy;
}

function objectOf(object: object, copying: Copying): Json {
  if (!isPlain(object)) refused('is an object of a class', copying.path);
  const keys = Object.keys(object);
  if (keys.length > MOST_MEMBERS) refused(`has ${keys.length} members, more than ${MOST_MEMBERS}`, copying.path);
  spend(keys.length, `${keys.length} members`, copying);
  const copy: { [key: string]: Json } = {};
  for (const key of keys) {
    spend(key.length, key, copying);
    const member: unknown = Reflect.get(object, key);
    if (member === undefined) continue;
    const value = copyOf(member, key, copying);
    if (key === '__proto__') Object.defineProperty(copy, key, { ...OWN, value });
    else copy[key] = value;
  }
  return copy;
}

/** An assignment to `__proto__` would set the prototype. */
const OWN = { configurable: true, enumerable: true, writable: true };

function spend(units: number, name: Name, copying: Copying): void {
  copying.left -= units;
  if (copying.left < 0) refused(`is too much: ${TOO_LARGE}`, [...copying.path, name]);
}

/** Whether an object is a literal, of whatever realm. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refused(what: string, path: readonly Name[]): never {
  const told = path.slice(0, TOLD).map((name) => brief(String(name)));
  const where = path.length > TOLD ? `${told.join('.')}...` : told.join('.');
  return fail('step/bad-turn', `${where} ${what}`);
}
