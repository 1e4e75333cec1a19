import { fail, isJsonObject, type Json, type JsonObject } from '../core/index.ts';
import { withParam } from '../eval/index.ts';

/**
 * Parameters from `key=value` texts, in order. A dotted key goes below: `calls.search=3`; below a name it means the
 * parameters of the part of that name: `retriever=bm25`, `retriever.k1=0.9` is `{ use: 'bm25', k1: 0.9 }`. A value is a number
 * as people write it (`3`, `.9`, `-1`, `1e3`), JSON where it reads as JSON (`true`, `[1,2]`, `"3"`), else text. What would
 * silently undo an earlier assignment is refused.
 */
export function assign(assignments: readonly string[] = [], flag = '--set'): JsonObject {
  return assignments.reduce<JsonObject>((params, assignment) => {
    const { path, value } = partsOf(assignment, flag);
    if (isSaid(params, path)) fail('params/invalid', `${flag} ${assignment}: ${path.join('.')} was said before`);
    return withParam(params, path, value);
  }, {});
}

function partsOf(assignment: string, flag: string): { readonly path: readonly string[]; readonly value: Json } {
  const at = assignment.indexOf('=');
  const path = assignment.slice(0, Math.max(0, at)).split('.');
  if (path.some((key) => key === '')) {
    return fail(
      'params/invalid',
      `${flag} ${assignment}: write key=value, such as ${flag === '--set' ? 'k=5 or retriever.k1=0.9' : 'step=120'}`,
    );
  }
  return { path, value: valueOf(assignment.slice(at + 1)) };
}

/** Whether something was said at this path, or at its beginning as a whole; a name alone leaves its parameters open. */
function isSaid(said: Json | undefined, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (said === undefined) return false;
  if (key === undefined) return true;
  if (isJsonObject(said)) return isSaid(Object.hasOwn(said, key) ? said[key] : undefined, rest);
  return typeof said !== 'string' || key === 'use';
}

/** A decimal number, with a digit before the point or without; none with zeros before it, as `007`, which is a name. */
const DECIMAL = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/;

function valueOf(text: string): Json {
  if (DECIMAL.test(text) && Number.isFinite(Number(text))) return Number(text);
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
