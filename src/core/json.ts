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
