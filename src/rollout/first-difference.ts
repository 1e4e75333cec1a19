import { entriesOf, isJsonObject, type Json } from '../core/index.ts';

/** Where two JSON values first differ, in words: `worlds.hop.params.k was 3 and is 5`. `null` when they are equal. */
export function firstDifference(was: Json | undefined, is: Json | undefined, path: string): string | null {
  const before = membersOf(was);
  const after = membersOf(is);
  if (before === null || after === null) return was === is ? null : `${path} was ${shown(was)} and is ${shown(is)}`;
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const difference = firstDifference(before.get(key), after.get(key), `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

/** Members of an object or an array by key; `null` for what has none. An undefined member is an absent one. */
function membersOf(value: Json | undefined): ReadonlyMap<string, Json> | null {
  if (Array.isArray(value))
    return new Map([['length', value.length], ...value.map((item, at) => [String(at), item] as const)]);
  return isJsonObject(value) ? new Map(entriesOf(value)) : null;
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
