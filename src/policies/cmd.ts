import * as v from 'valibot';
import { check, type Clock, type Part, systemClock } from '../core/index.ts';
import { Conversation } from './conversation.ts';
import type { Hello, Policy, PolicySession } from './policy.ts';
import { startProgram } from './program-child.ts';
import type { EpisodeName } from './program-protocol.ts';
import { shellWords } from './shell-words.ts';
import { type Slots, slotsOf } from './slots.ts';

/** Parameters of {@link cmd}. */
export interface CmdParams {
  /** The command line, split as a shell does, without a shell. */
  readonly program: string;
  /** Episodes that are under way with it at a time, 1 or more; further ones wait. Default 1. */
  readonly parallel: number;
  /** How long it may think, and take to get ready, 1 to 2,147,483,647, the longest timer. Default 30,000. */
  readonly turnTimeoutMs: number;
  /** Told it once, for draws of the whole run; each episode has its own. Default 0. */
  readonly seed: number;
}

const schema = v.strictObject({
  program: v.string(),
  parallel: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  turnTimeoutMs: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(0x7fff_ffff)), 30_000),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffff_ffff)), 0),
});

/**
 * Any program that speaks protocol 1 (`docs/programs.md`): JSON lines on stdin and stdout. One process plays all episodes
 * of an environment and dialect. A program that fails ends its episode, and the next one gets a new process; one that never
 * gets ready is refused with `policy/not-ready`. Close it when the run is over.
 */
export function cmd(params: Pick<CmdParams, 'program'> & Partial<CmdParams>, clock: Clock = systemClock): Policy {
  const checked = check(schema, params, 'cmd');
  const slots = slotsOf(checked.parallel);
  const talks = conversations(checked, clock);
  let episodes = 0;
  return {
    name: `cmd:${checked.program}`,
    open(hello) {
      const name = { episode: episodes, seed: hello.seed };
      episodes += 1;
      return sessionOf({ name, slots, begin: () => talks.begin(hello) });
    },
    ready: (hello) => talks.begin(hello).ready,
    close: () => talks.close(),
  };
}

interface Conversations {
  /** The one that is going on, or a new one where there is none or it is over. */
  begin(hello: Pick<Hello, 'env' | 'dialect' | 'stop'>): Conversation;
  close(): Promise<void>;
}

function conversations({ program, parallel, turnTimeoutMs, seed }: CmdParams, clock: Clock): Conversations {
  const command = shellWords(program);
  const current = new Map<string, Conversation>();
  const all = new Set<Conversation>();
  return {
    begin({ env, dialect, stop }) {
      const key = JSON.stringify([env, dialect]);
      const known = current.get(key);
      if (known?.isOver === false) return known;
      const conversation = new Conversation({
        command: program,
        opening: { env, dialect, stop, parallel, seed },
        notReady: known === undefined ? 'policy/not-ready' : 'policy/exited',
        turnTimeoutMs,
        clock,
        start: (listener) => startProgram(command, listener),
      });
      current.set(key, conversation);
      all.add(conversation);
      return conversation;
    },
    async close() {
      await Promise.all([...all].map((conversation) => conversation.close()));
      all.clear();
      current.clear();
    },
  };
}

interface Seat {
  readonly name: EpisodeName;
  readonly slots: Slots;
  readonly begin: () => Conversation;
}

/** The slot is taken at the first turn and freed at the end, also when the episode ends before its turn came. */
function sessionOf({ name, slots, begin }: Seat): PolicySession {
  let conversation: Conversation | null = null;
  let hasLeft = false;
  return {
    async act(observation) {
      if (conversation !== null) return await conversation.ask(name, observation);
      await slots.take();
      if (hasLeft) {
        slots.free();
        return '';
      }
      conversation = begin();
      await conversation.ready;
      return await conversation.ask(name, observation);
    },
    end(stop) {
      hasLeft = true;
      if (conversation === null) return;
      conversation.end(name, stop);
      slots.free();
    },
  };
}

/** The part of the shelf: `cmd:./policy.py --greedy`, or `{ use: 'cmd', program: './policy.py', parallel: 4 }`. */
export const cmdPart: Part<Policy, undefined, CmdParams> = {
  params: schema,
  says: 'Any program that speaks the protocol of JSON lines.',
  make: (params) => cmd(params),
};
