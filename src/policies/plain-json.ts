import { fail, type Json } from '../core/index.ts';

/** Levels that anybody could mean; deeper ones would overflow the stack of whoever prints them. */
const DEEPEST = 64;

/** What a copy may still take. */
interface Left {
  /** One for each value, and for each UTF-16 unit of a text or key. */
  units: number;
  levels: number;
}

/**
 * A copy of a value, nothing but JSON: each getter was asked once, and nobody else holds it. A member that is undefined is
 * left out. Throws `step/bad-turn` that says where the value is no JSON, more than 64 levels deep, or larger than `units`.
 * @param units The size that it may have: one for each value, and for each UTF-16 unit of a text or key.
 */
export function plainJson(value: unknown, where: string, units: number): Json {
  return copyOf(value, where, { units, levels: DEEPEST });
}

function copyOf(value: unknown, where: string, left: Left): Json {
  spend(left, typeof value === 'string' ? value.length : 1, where);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : refused(where, `is ${value}`);
  if (typeof value !== 'object') return refused(where, value === undefined ? 'is missing' : `is a ${typeof value}`);
  left.levels -= 1;
  if (left.levels < 0) refused(where, `is nested deeper than ${DEEPEST} levels`);
  const copy = Array.isArray(value) ? listOf(value, where, left) : objectOf(value, where, left);
  left.levels += 1;
  return copy;
}

/** Item by item: a length may promise more than anybody could hold, and a hole is no item. */
function listOf(list: readonly unknown[], where: string, left: Left): readonly Json[] {
  const { length } = list;
  if (length > left.units) refused(where, `has ${length} items`);
  return Array.from({ length }, (_, at) => copyOf(list[at], `${where}.${at}`, left));
}

function objectOf(object: object, where: string, left: Left): Json {
  if (!isPlain(object)) refused(where, 'is an object of a class');
  const copy: { [key: string]: Json } = {};
  for (const key of Object.keys(object)) {
    const member: unknown = Reflect.get(object, key);
    if (member === undefined) continue;
    spend(left, key.length, where);
    const value = copyOf(member, `${where}.${key}`, left);
    if (key === '__proto__') Object.defineProperty(copy, key, { ...OWN, value });
    else copy[key] = value;
  }
  return copy;
}

/** An assignment to `__proto__` would set the prototype. */
const OWN = { configurable: true, enumerable: true, writable: true };

function spend(left: Left, units: number, where: string): void {
  left.units -= units;
  if (left.units < 0) refused(where, 'makes the turn larger than one may be');
}

/** Whether an object is a literal, of whatever realm. */
function isPlain(object: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(object);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refused(where: string, what: string): never {
  return fail('step/bad-turn', `${where} ${what}`);
}
