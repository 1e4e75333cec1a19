import * as v from 'valibot';
import {
  check,
  fail,
  ForagymError,
  isJsonObject,
  messageOf,
  nearest,
  type ActionDraft,
  type Json,
  type JsonObject,
  type PolicyTurn,
  type Schema,
} from '../core/index.ts';
import { plainJson } from './plain-json.ts';
import type { Written } from './policy.ts';

/** Largest turn, in UTF-16 units of what it says: as much as a line of a program may hold. */
export const LARGEST_TURN: number = 1024 * 1024;

const callSchema = v.strictObject({
  type: v.literal('call'),
  tool: v.string(),
  args: v.custom<JsonObject>(isJsonObject, 'expected an object'),
  callId: v.optional(v.string()),
});
const judgeSchema = v.strictObject({
  type: v.literal('judge'),
  verdict: v.string(),
  about: v.optional(v.array(v.string())),
  confidence: v.optional(v.number()),
});
const answerSchema = v.strictObject({
  type: v.literal('answer'),
  text: v.optional(v.string(), ''),
  citations: v.optional(v.array(v.string())),
  abstain: v.optional(v.boolean()),
});

/** What an action says, by its type. */
const actionSchemas = new Map<string, Schema<ActionDraft>>([
  ['call', callSchema],
  ['judge', judgeSchema],
  ['answer', answerSchema],
]);

const plain = (where: string) =>
  v.pipe(
    v.unknown(),
    v.transform((value) => plainJson(value, where, LARGEST_TURN)),
  );
/** Not copied: they may be as many as a model's tokens. JSON has no infinity, so such a turn could be played but not stored. */
const numbers = v.optional(
  v.custom<readonly number[]>(
    (value) => Array.isArray(value) && value.findIndex((one) => !Number.isFinite(one)) < 0,
    'expected a list of finite numbers',
  ),
);
const text = v.optional(v.string());

const turnSchema = v.strictObject({
  text: v.string(),
  toolCalls: v.optional(
    v.pipe(plain('toolCalls'), v.array(v.strictObject({ id: v.string(), name: v.string(), arguments: v.string() }))),
  ),
  generation: v.optional(
    v.strictObject({
      finish: v.picklist(['stop', 'length', 'abort', 'tool-calls', 'error']),
      model: text,
      sampling: v.optional(plain('generation.sampling')),
      stopString: text,
      policyVersion: text,
      versions: v.optional(
        v.pipe(plain('generation.versions'), v.array(v.strictObject({ at: v.number(), version: v.string() }))),
      ),
      parts: numbers,
      promptIds: numbers,
      ids: numbers,
      logprobs: numbers,
      ends: numbers,
    }),
  ),
});

/**
 * What was handed over for a turn, as data of its own: it may come from anywhere, a program as well as somebody's function.
 * Throws `step/bad-turn`, with the nearest right name, for what is neither text, a turn nor actions. Any text is a turn;
 * actions and calls are at most {@link LARGEST_TURN} large.
 */
export function readWritten(written: unknown): Written {
  if (typeof written === 'string') return written;
  try {
    return Array.isArray(written) ? draftsIn(written) : turnIn(written);
  } catch (thrown) {
    // also what a getter or a proxy threw
    if (thrown instanceof ForagymError && thrown.code === 'step/bad-turn') throw thrown;
    return fail('step/bad-turn', messageOf(thrown), { cause: thrown });
  }
}

function turnIn(written: unknown): PolicyTurn {
  if (isJsonObject(written)) return check(turnSchema, written, 'turn');
  const got = written === null ? 'null' : typeof written;
  return fail('step/bad-turn', `a turn is text, { text, toolCalls?, generation? } or a list of actions: got ${got}`);
}

function draftsIn(written: readonly unknown[]): readonly ActionDraft[] {
  const drafts = plainJson(written, 'actions', LARGEST_TURN);
  return Array.isArray(drafts) ? drafts.map(draftIn) : [];
}

function draftIn(draft: Json, at: number): ActionDraft {
  if (!isJsonObject(draft))
    return fail('step/bad-turn', `action ${at} is no action: write { type: 'call' | 'answer', ... }`);
  const { type } = draft;
  if (typeof type !== 'string') return fail('step/bad-turn', `action ${at} has no type`);
  const schema = actionSchemas.get(type);
  if (schema !== undefined) return check(schema, draft, `action ${at}`);
  const known = nearest(type, [...actionSchemas.keys()]);
  return fail('step/bad-turn', `action ${at}: unknown type "${type}"${known}`);
}
