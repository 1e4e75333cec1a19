/**
 * What of a value JSON cannot hold, and where; `null` when it holds all of it. Members that are `undefined` are left out
 * by JSON, so they are no fault in an object; in a list they are.
 */
export function jsonFault(value: unknown, path = 'the value'): string | null {
  if (value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return value.isWellFormed() ? null : `half a character at ${path}`;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${value} at ${path}`;
  if (typeof value !== 'object') return `${typeof value} at ${path}`;
  if (Array.isArray(value))
    return firstFault(
      value.map((item: unknown, at) => [String(at), item] as const),
      path,
    );
  const plain = Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null;
  if (!plain) return `${value.constructor.name} at ${path}`;
  return firstFault(
    Object.entries(value).filter(([, item]) => item !== undefined),
    path,
  );
}

function firstFault(entries: readonly (readonly [string, unknown])[], path: string): string | null {
  for (const [key, item] of entries) {
    const fault = jsonFault(item, `${path}.${key}`);
    if (fault !== null) return fault;
  }
  return null;
}
