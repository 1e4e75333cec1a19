/** What JSON can hold. Everything that is logged, sent or hashed is of this type. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object whose keys are not known in advance: options of a reset, arguments of a tool. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether `value` is a plain JSON object: neither `null` nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
