import * as v from 'valibot';
import {
  check,
  isJsonObject,
  type ActionDraft,
  type Json,
  type JsonObject,
  type PolicyTurn,
  type Schema,
} from '../core/index.ts';

/** Told of as one: a schema of the items would make an issue of each that is wrong. */
const texts = v.optional(
  v.custom<readonly string[]>(
    (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
    'expected a list of texts',
  ),
);

const callSchema = v.strictObject({
  type: v.literal('call'),
  tool: v.string(),
  args: v.custom<JsonObject>(isJsonObject, 'expected an object'),
  callId: v.optional(v.string()),
});
const judgeSchema = v.strictObject({
  type: v.literal('judge'),
  verdict: v.string(),
  about: texts,
  confidence: v.optional(v.number()),
});
const answerSchema = v.strictObject({
  type: v.literal('answer'),
  text: v.optional(v.string(), ''),
  citations: texts,
  abstain: v.optional(v.boolean()),
});

/** What an action says, by its type. */
export const actionSchemas: ReadonlyMap<string, Schema<ActionDraft>> = new Map<string, Schema<ActionDraft>>([
  ['call', callSchema],
  ['judge', judgeSchema],
  ['answer', answerSchema],
]);

const text = v.optional(v.string());
const numbers = v.optional(v.custom<readonly number[]>(areNumbers, 'expected a list of numbers'));

/** What a turn says; of data that nobody else holds, for its lists go on as they are. */
export const turnSchema: Schema<PolicyTurn> = v.strictObject({
  text: v.string(),
  toolCalls: v.optional(
    eachOf('toolCalls', v.strictObject({ id: v.string(), name: v.string(), arguments: v.string() })),
  ),
  generation: v.optional(
    v.strictObject({
      finish: v.picklist(['stop', 'length', 'abort', 'tool-calls', 'error']),
      model: text,
      sampling: v.optional(v.custom<Json>(() => true)),
      stopString: text,
      policyVersion: text,
      versions: v.optional(eachOf('generation.versions', v.strictObject({ at: v.number(), version: v.string() }))),
      parts: numbers,
      promptIds: numbers,
      ids: numbers,
      logprobs: numbers,
      ends: numbers,
    }),
  ),
});

/** A plain loop: there may be as many as a model's context has tokens. */
function areNumbers(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  for (let at = 0; at < value.length; at += 1) if (typeof value[at] !== 'number') return false;
  return true;
}

/** A list of objects, refused at the first that is wrong. */
function eachOf<Item>(name: string, schema: Schema<Item>) {
  return v.pipe(
    v.custom<readonly Json[]>((value) => Array.isArray(value), 'expected a list'),
    v.transform((list) => list.map((one, at) => check(schema, one, `turn: ${name}.${at}`))),
  );
}
