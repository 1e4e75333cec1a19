import { check, ForagymError, isJsonObject, type Json, type JsonObject, type ToolSpec } from '../core/index.ts';
import { cutRight } from '../text/index.ts';
import { sentence, type Refusal } from './invalid-action.ts';

/** Longest JSON of a call that is read, in UTF-16 units: four times the longest query that is searched. */
const longest = 16_384;
/** Deepest nesting of arguments: what walks them later may recurse. */
const deepest = 32;
/** Longest complaint of a schema that is passed on, in UTF-16 units: it may quote what the policy wrote. */
const longestComplaint = 200;

/** What a model wrote where JSON was asked for. */
export type ModelJson = { readonly object: JsonObject } | { readonly refusal: Refusal };

/** Reads a JSON object that a model wrote. The parser's own words stay out of the reason: engines differ in them. */
export function readObject(json: string): ModelJson {
  if (json.length > longest) {
    return { refusal: { code: 'oversized-arguments', reason: `A call holds at most ${longest} characters.` } };
  }
  const value = parseOrNull(json);
  if (!isJsonObject(value)) return { refusal: { code: 'bad-json', reason: 'The call is not a JSON object.' } };
  if (!isSound(value, 0)) {
    const reason =
      'The arguments are nested too deeply, or hold half a character, a forbidden key or too large a number.';
    return { refusal: { code: 'bad-arguments', reason } };
  }
  return { object: value };
}

/** Why a tool would not take these arguments, or `null` when it does. */
export function refuseArguments(args: JsonObject, tool: ToolSpec): Refusal | null {
  try {
    check(tool.parameters, args, tool.name);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof ForagymError) || thrown.code === 'params/asynchronous') throw thrown;
    const complaint = cutRight(thrown.message, longestComplaint);
    return { code: 'bad-arguments', reason: sentence(`The arguments do not fit: ${complaint}`) };
  }
}

/** JSON in which no tag can begin: every `<` is written as an escape. */
export function tagFreeJson(value: JsonObject): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function parseOrNull(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * Shallow enough, free of lone surrogates (escapes smuggle them past a well-formed text), of `__proto__`, and of numbers
 * that JSON cannot give back: infinities, and integers that a double does not hold.
 */
function isSound(value: Json, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number')
    return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && key.isWellFormed() && isSound(inner ?? null, depth + 1),
  );
}
