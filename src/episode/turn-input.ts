import { fail, isJsonObject, type ActionDraft, type PolicyTurn } from '../core/index.ts';
import type { Setting } from './setting.ts';

/** What a policy may hand in for a turn: text, a whole turn, or actions that the dialect writes. */
export type TurnInput = string | PolicyTurn | readonly ActionDraft[];

/** The turn that was handed in, or a coded refusal: what comes here may come from anywhere. */
export function turnOf({ dialect, definition }: Setting, input: TurnInput): PolicyTurn {
  if (typeof input === 'string') return { text: input };
  if (isDrafts(input)) return dialect.write(input, definition.tools);
  const wrong = wrongWith(input);
  if (wrong !== null)
    fail('step/bad-turn', `a turn is text, { text, toolCalls?, generation? } or a list of actions: ${wrong}`);
  const finish = input.generation?.finish;
  if (finish === 'abort' || finish === 'error') {
    fail('step/unfinished', `the generation ended with "${finish}": resume or repeat the call, then step`);
  }
  return input;
}

function isDrafts(input: PolicyTurn | readonly ActionDraft[]): input is readonly ActionDraft[] {
  if (!Array.isArray(input)) return false;
  const bad = input.findIndex((draft: unknown) => !isJsonObject(draft) || typeof draft['type'] !== 'string');
  if (bad >= 0) fail('step/bad-turn', `action ${bad} of the turn is no action: write { type: 'call' | 'answer', ... }`);
  const deep = input.findIndex((draft: unknown) => isDeeper(draft, DEEPEST));
  if (deep >= 0) fail('dialect/unwritable', `action ${deep} of the turn is nested deeper than ${DEEPEST} levels`);
  return true;
}

/** Levels of a draft that anybody could mean; deeper ones would overflow the stack of whoever prints them. */
const DEEPEST = 64;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

function wrongWith(input: unknown): string | null {
  if (!isJsonObject(input)) return `got ${input === null ? 'null' : typeof input}`;
  if (typeof input['text'] !== 'string') return 'text is missing';
  const calls = input['toolCalls'];
  if (calls !== undefined && !(Array.isArray(calls) && calls.every(isCall))) {
    return 'toolCalls must be a list of { id, name, arguments }, each a text';
  }
  const logprobs = isJsonObject(input['generation']) ? input['generation']['logprobs'] : undefined;
  // JSON has no infinity: such a turn could be played but never stored
  if (Array.isArray(logprobs) && !logprobs.every((one) => Number.isFinite(one)))
    return 'logprobs must be finite numbers';
  return null;
}

function isCall(call: unknown): boolean {
  if (!isJsonObject(call)) return false;
  return [call['id'], call['name'], call['arguments']].every((text) => typeof text === 'string');
}
