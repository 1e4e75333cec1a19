import {
  isJsonObject,
  nearest,
  type Action,
  type Json,
  type PolicyTurn,
  type Span,
  type ToolCall,
  type ToolSpec,
} from '../core/index.ts';
import { cutRight } from '../text/index.ts';
import type { Parsed } from './dialect.ts';
import { invalidAction, sentence, type Refusal } from './invalid-action.ts';
import { readObject, refuseArguments } from './model-json.ts';
import { actionOf, whyNothing, type Meaning } from './tag-reading.ts';
import { nextElement, type Leftover, type TurnTag } from './tag-elements.ts';
import type { Scan } from './tag-scan.ts';

/** How {@link readCalls} reads. */
export interface CallReading {
  readonly scan: Scan<TurnTag>;
  readonly tools: readonly ToolSpec[];
  /** Calls that one turn may hold. */
  readonly callsPerTurn: number;
  /** Whether a turn of plain text is an answer. */
  readonly finalText: boolean;
}

/** Longest name of a tool that is quoted back, in UTF-16 units. */
const longestName = 40;

/**
 * Reads a turn of several calls, or of one answer. Where there are native calls, calls in the text are their raw form and
 * are skipped. A turn that calls and answers has called: its answer is invalid.
 */
export function readCalls(turn: PolicyTurn, reading: CallReading): Parsed {
  const { text } = turn;
  const found = readText(text, reading);
  const native = readNative(turn, reading);
  const calls = native.length > 0 ? native : found.calls;
  const answer = found.answer ?? (calls.length === 0 ? finalAnswer(turn, found.left, reading) : null);
  const actions = calls.length === 0 ? [answer ?? nothing(turn, found.left)] : [...calls, ...besideCalls(found.answer)];
  const cutsText = native.length === 0 && found.end > 0 && actions.some((action) => action.type !== 'invalid');
  return { actions, end: cutsText ? found.end : text.length };
}

interface Found {
  readonly calls: readonly Action[];
  readonly answer: Action | null;
  /** Where the last element that counts ends; 0 when there is none. */
  readonly end: number;
  readonly left: Leftover;
}

function readText(text: string, { scan, tools, callsPerTurn }: CallReading): Found {
  const meaning: Meaning = (tag, body, span) =>
    tag.role === 'named-call' ? namedCall(body, tools, { span }) : { type: 'answer', text: body, span };
  const calls: Action[] = [];
  let answer: Action | null = null;
  let end = 0;
  for (let element = nextElement(text, scan, 0); ; element = nextElement(text, scan, element.end)) {
    if (element.tag === null) return { calls, answer, end, left: element };
    if (element.tag.role !== 'named-call') {
      if (answer !== null) continue;
      answer = actionOf(text, element, meaning);
    } else if (calls.length < callsPerTurn) calls.push(actionOf(text, element, meaning));
    else if (calls.length === callsPerTurn) calls.push(actionOf(text, element, () => tooManyCalls(callsPerTurn)));
    else continue;
    end = element.end;
  }
}

function readNative(turn: PolicyTurn, { tools, callsPerTurn }: CallReading): readonly Action[] {
  const { toolCalls } = turn;
  if (toolCalls === undefined) return none;
  const ids = new Set<string>();
  const actions = toolCalls.map((call, index): Action => {
    const place: Place = {
      span: { in: index, start: 0, end: call.arguments.length },
      callId: call.id === '' ? undefined : call.id,
    };
    const read = index < callsPerTurn ? nativeCall(call, tools, { place, ids }) : tooManyCalls(callsPerTurn);
    if (place.callId !== undefined) ids.add(place.callId);
    return 'type' in read ? read : invalidAction(read, place.span, place.callId);
  });
  const last = actions.at(-1);
  const isCut = turn.generation?.finish === 'length' && last?.type === 'invalid' && last.code === 'bad-json';
  return isCut ? actions.slice(0, -1) : actions;
}

const none: readonly Action[] = [];

/** Where a call stands. */
interface Place {
  readonly span: Span;
  readonly callId?: string | undefined;
}

interface Native {
  readonly place: Place;
  /** The ids of the calls before. */
  readonly ids: ReadonlySet<string>;
}

function nativeCall(call: ToolCall, tools: readonly ToolSpec[], { place, ids }: Native): Action | Refusal {
  if (ids.has(call.id)) return { code: 'duplicate-call-id', reason: 'Another call of this turn has the same id.' };
  const read = readObject(call.arguments);
  return 'refusal' in read ? read.refusal : callOf({ name: call.name, args: read.object }, tools, place);
}

function namedCall(body: string, tools: readonly ToolSpec[], place: Place): Action | Refusal {
  const read = readObject(body);
  if ('refusal' in read) return read.refusal;
  return callOf({ name: read.object['name'], args: read.object['arguments'] }, tools, place);
}

/** A call as it was asked for: whatever stood where its name and arguments belong. */
interface Asked {
  readonly name: Json | undefined;
  readonly args: Json | undefined;
}

function callOf({ name, args }: Asked, tools: readonly ToolSpec[], { span, callId }: Place): Action | Refusal {
  if (typeof name !== 'string' || !isJsonObject(args)) {
    return { code: 'bad-json', reason: 'A call is an object with a string "name" and an object "arguments".' };
  }
  const tool = tools.find((one) => one.name === name);
  if (tool === undefined) return unknownTool(name, tools);
  return refuseArguments(args, tool) ?? { type: 'call', tool: name, args, callId, span };
}

function unknownTool(name: string, tools: readonly ToolSpec[]): Refusal {
  const quoted = cutRight(name, longestName);
  const known = tools.map((tool) => tool.name);
  return { code: 'unknown-tool', reason: sentence(`There is no tool "${quoted}"${nearest(quoted, known)}`) };
}

function tooManyCalls(callsPerTurn: number): Refusal {
  return { code: 'too-many-calls', reason: `A turn holds at most ${callsPerTurn} calls.` };
}

function besideCalls(answer: Action | null): readonly Action[] {
  if (answer === null) return [];
  const reason = 'A turn calls tools or answers: the calls count, the answer does not.';
  return [invalidAction({ code: 'answer-beside-calls', reason }, answer.span)];
}

/** The plain text after the last thought, where it holds no tag at all and was not cut off. */
function finalAnswer(turn: PolicyTurn, left: Leftover, { finalText, scan }: CallReading): Action | null {
  const { text, generation } = turn;
  if (!finalText || left.unclosed !== null || generation?.finish === 'length') return null;
  let last = null;
  for (let mark = scan(text, 0); mark !== null; mark = scan(text, mark.end)) last = mark;
  if (last !== null && !(last.closing && last.tag.role === 'hidden')) return null;
  const start = last?.end ?? 0;
  const plain = text.slice(start).trim();
  return plain === '' ? null : { type: 'answer', text: plain, span: { in: 'text', start, end: text.length } };
}

function nothing(turn: PolicyTurn, left: Leftover): Action {
  return invalidAction(whyNothing(left, turn), { in: 'text', start: 0, end: turn.text.length });
}
