import { fail, type Json, type JsonObject } from '../core/index.ts';
import { withParam } from '../eval/index.ts';

/**
 * Parameters from `key=value` texts, in order. A dotted key goes below: `calls.search=3`; below a name it means the
 * parameters of the part of that name: `retriever=bm25`, `retriever.k1=0.9` is `{ use: 'bm25', k1: 0.9 }`. A value is JSON
 * where it reads as JSON (`3`, `true`, `[1,2]`, `"3"`), else text.
 */
export function assign(assignments: readonly string[] = [], flag = '--set'): JsonObject {
  return assignments.reduce<JsonObject>((params, assignment) => {
    const { path, value } = partsOf(assignment, flag);
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

function valueOf(text: string): Json {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON.parse yields JSON
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
