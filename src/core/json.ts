/** What JSON can hold. Everything that is logged, sent or hashed is of this type. A member that is `undefined` is absent. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object whose keys are not known in advance: options of a reset, arguments of a tool. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Whether `value` is a plain JSON object: neither `null` nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members that are present, in their order. */
export function entriesOf(object: JsonObject): [string, Json][] {
  return Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined);
}

/** Whether two values are the same JSON: keys in any order, an undefined member as good as none. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  return covers(a, b) && covers(b, a);
}

/** Whether every member of `a` that is present is the same in `b`. */
function covers(a: object, b: object): boolean {
  for (const key of Object.keys(a)) {
    const member = memberOf(a, key);
    if (member !== undefined && !sameJson(member, memberOf(b, key))) return false;
  }
  return true;
}

function memberOf(value: object, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}
