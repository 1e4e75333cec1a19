import * as v from 'valibot';
import { check, isJsonObject, messageOf, type Observation, type StopReason } from '../core/index.ts';
import type { Hello, Written } from './policy.ts';
import { readAhead } from './written.ts';

/** The version of the lines between the gym and a program; a program that answers with another is refused. */
const PROTOCOL = 1;

/** An episode, as the lines name it. */
export interface EpisodeName {
  /** From 0, in the order in which they began. */
  readonly episode: number;
  /** For the program's own draws. */
  readonly seed: number;
}

/** What is said once, when a program starts. */
export interface Opening extends Pick<Hello, 'env' | 'dialect' | 'stop'> {
  /** Episodes under way at a time: with more than one their lines interleave, and the program may answer out of order. */
  readonly parallel: number;
  readonly seed: number;
}

/** The first line to a program. */
export function helloLine({ env, dialect, stop, parallel, seed }: Opening): string {
  return JSON.stringify({ type: 'hello', protocol: PROTOCOL, env, dialect, stop, parallel, seed });
}

/** The same that any policy sees: no gold, label or reward. */
export function observationLine({ episode, seed }: EpisodeName, observation: Observation): string {
  const { turn, text, messages, hits, omit = [], remaining } = observation;
  return JSON.stringify({ type: 'observation', episode, turn, seed, text, messages, hits, omit, remaining });
}

/** Tells that an episode is over, and why. */
export function endLine({ episode }: EpisodeName, stop: StopReason): string {
  return JSON.stringify({ type: 'end', episode, stop });
}

/** The last line to a program. */
export const byeLine: string = JSON.stringify({ type: 'bye' });

/** What a program says, or what it printed instead. */
export type Said = { readonly type: 'ready' } | TurnSaid | { readonly type: 'rubbish'; readonly what: string };

/** A turn of one episode. */
export interface TurnSaid {
  readonly type: 'turn';
  readonly episode: number;
  readonly turn: number;
  readonly written: Written;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const readySchema = v.strictObject({
  type: v.literal('ready'),
  protocol: v.literal(PROTOCOL),
  name: v.optional(v.string()),
});
const turnSchema = v.strictObject({
  type: v.literal('turn'),
  episode: count,
  turn: count,
  text: v.optional(v.unknown()),
  toolCalls: v.optional(v.unknown()),
  actions: v.optional(v.array(v.unknown())),
});

/** Reads a line of a program: `ready`, or a turn as text, tool calls or actions. Unknown keys are refused by name. */
export function readSaid(line: string): Said {
  try {
    const message: unknown = JSON.parse(line);
    if (!isJsonObject(message)) return rubbish('a line that is no JSON object');
    if (message['type'] === 'ready') return { type: check(readySchema, message, 'ready').type };
    if (message['type'] !== 'turn') return rubbish('a line whose type is neither "ready" nor "turn"');
    return turnOf(check(turnSchema, message, 'turn'));
  } catch (thrown) {
    return rubbish(`a line that cannot be read (${messageOf(thrown)})`);
  }
}

function turnOf({ episode, turn, text, toolCalls, actions }: v.InferOutput<typeof turnSchema>): Said {
  if (actions !== undefined && (text !== undefined || toolCalls !== undefined)) {
    return rubbish('a turn with actions and with text or tool calls: which one is meant?');
  }
  if (actions === undefined && text === undefined && toolCalls === undefined)
    return rubbish('a turn without text, toolCalls or actions');
  return { type: 'turn', episode, turn, written: readAhead(actions ?? { text: text ?? '', toolCalls }) };
}

function rubbish(what: string): Said {
  return { type: 'rubbish', what };
}
