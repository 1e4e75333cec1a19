import {
  brief,
  check,
  fail,
  ForagymError,
  isJsonObject,
  messageOf,
  nearest,
  type ActionDraft,
  type Json,
  type PolicyTurn,
} from '../core/index.ts';
import { plainJson } from './plain-json.ts';
import type { Written } from './policy.ts';
import { actionSchemas, turnSchema } from './turn-schema.ts';

/**
 * Largest turn: in bytes for a line of a program; for what is handed over in code, one for each value and for each UTF-16
 * unit of a text or key. JSON takes more bytes for either, so that whatever a line holds is a turn that may be.
 */
export const LARGEST_TURN: number = 1024 * 1024;

/** Longest reason that is quoted of what was thrown, in UTF-16 units. */
const LONGEST_REASON = 1000;

/** Turns that {@link readAhead} read. They are frozen through and through, so that they still are what they were. */
const read = new WeakSet<object>();

/**
 * What was handed over for a turn, as data of its own: it may come from anywhere, a program as well as somebody's function.
 * Throws `step/bad-turn`, with the nearest right name, for what is neither text, a turn nor actions. Any text is a turn; what
 * else is handed over is plain data, with no members that are not named here, and at most 1,048,576 large: one for each value
 * and character.
 */
export function readWritten(written: unknown): Written {
  if (typeof written === 'string' || wasRead(written)) return written;
  try {
    return Array.isArray(written) ? draftsIn(written) : turnIn(written);
  } catch (thrown) {
    // also what a getter or a proxy threw
    if (thrown instanceof ForagymError && thrown.code === 'step/bad-turn') throw thrown;
    return fail('step/bad-turn', brief(messageOf(thrown), LONGEST_REASON), { cause: thrown });
  }
}

/** The same, for whoever must know before the step whether it is a turn: {@link readWritten} does not read it again. */
export function readAhead(written: unknown): Written {
  const own = readWritten(written);
  if (typeof own === 'string') return own;
  freeze(own);
  read.add(own);
  return own;
}

function wasRead(written: unknown): written is PolicyTurn | readonly ActionDraft[] {
  return typeof written === 'object' && written !== null && read.has(written);
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(freeze);
  Object.freeze(value);
}

function turnIn(written: unknown): PolicyTurn {
  if (isJsonObject(written)) return check(turnSchema, plainJson(written, 'turn', LARGEST_TURN), 'turn');
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
  return fail('step/bad-turn', `action ${at}: unknown type "${brief(type)}"${known}`);
}
