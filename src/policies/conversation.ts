import { type Clock, type ErrorCode, ForagymError, type Observation, type StopReason } from '../core/index.ts';
import { HeldTurns } from './held-turns.ts';
import type { Written } from './policy.ts';
import type { Listener, Program } from './program-child.ts';
import {
  byeLine,
  endLine,
  type EpisodeName,
  helloLine,
  observationLine,
  type Opening,
  readSaid,
  type TurnSaid,
} from './program-protocol.ts';

/** A program failed. */
export class ProgramError extends ForagymError {
  /** The last 2 KiB that it wrote there. */
  readonly stderr: string;

  constructor(code: ErrorCode, message: string, stderr: string) {
    super(code, message);
    this.stderr = stderr;
  }
}

/** What a conversation is held with, and how long a line is waited for. */
export interface Talk {
  /** The command, for messages. */
  readonly command: string;
  readonly opening: Opening;
  /** What a program that never gets ready is refused as. */
  readonly notReady: ErrorCode;
  /** For `ready` and for each turn. */
  readonly turnTimeoutMs: number;
  readonly clock: Clock;
  start(listener: Listener): Program;
}

/** How long a program may stay after `bye` before it is killed. */
const BYE_MS = 2000;

interface Waiting {
  readonly turn: number;
  answer(written: Written): void;
  fail(code: ErrorCode, what: string): void;
}

/**
 * The lines between the gym and one running program. A line that breaks the protocol, and the program's end, end every
 * episode under way; a turn that is late ends its own, and the program is replaced. What was said before it was asked for
 * counts when it is: a program may print a fixed file.
 */
export class Conversation {
  /** Resolves when the program is ready. */
  readonly ready: Promise<void>;
  readonly #talk: Talk;
  readonly #program: Program;
  readonly #waiting = new Map<number, Waiting>();
  readonly #held = new HeldTurns();
  /** The turn after the last that was answered, of each episode; infinite once it has ended. */
  readonly #next = new Map<number, number>();
  readonly #open = new Set<number>();
  /** Hears whether the program got ready; null once it has. */
  #hello: { ready(): void; fail(what: string): void } | null = null;
  #over: { readonly code: ErrorCode; readonly what: string } | null = null;
  #isLate = false;

  constructor(talk: Talk) {
    this.#talk = talk;
    this.#program = talk.start({
      line: (line) => this.#hear(line),
      rubbish: (what) => this.#finish('policy/malformed-line', `it printed ${what}`),
      ended: (how) => this.#finish('policy/exited', how),
    });
    this.ready = this.#awaitReady();
    this.ready.catch(() => undefined);
    this.#program.send(helloLine(talk.opening));
  }

  /** Whether no further episode can begin. */
  get isOver(): boolean {
    return this.#over !== null || this.#isLate;
  }

  /** The program's turn. Throws `policy/timeout`, `policy/exited` or `policy/malformed-line`. */
  async ask(name: EpisodeName, observation: Observation): Promise<Written> {
    const { episode } = name;
    const { turn } = observation;
    this.#open.add(episode);
    const held = this.#held.take(episode, turn);
    if (held === undefined && this.#over !== null) throw this.#error(this.#over.code, this.#over.what);
    this.#program.send(observationLine(name, observation));
    if (held === undefined) return await this.#answerOf(episode, turn);
    this.#next.set(episode, turn + 1);
    return held;
  }

  /** Tells the program that an episode is over. What it still says of it is not heard. */
  end(name: EpisodeName, stop: StopReason): void {
    this.#program.send(endLine(name, stop));
    this.#next.set(name.episode, Infinity);
    this.#held.drop(name.episode);
    this.#open.delete(name.episode);
    if (this.#isLate && this.#open.size === 0) this.#program.kill();
  }

  /** Says bye, and resolves when the program is gone: by itself within two seconds, or killed. */
  async close(): Promise<void> {
    this.#program.send(byeLine);
    this.#program.hangUp();
    const left = new AbortController();
    const patience = this.#talk.clock.sleep(BYE_MS, left.signal).catch(() => undefined);
    await Promise.race([this.#program.gone, patience]);
    left.abort();
    this.#program.kill();
    await this.#program.gone;
  }

  async #awaitReady(): Promise<void> {
    const { notReady, turnTimeoutMs } = this.#talk;
    await this.#within(
      new Promise<void>((resolve, reject) => {
        this.#hello = { ready: resolve, fail: (what) => reject(this.#error(notReady, what)) };
      }),
      () => this.#finish(notReady, `it was not ready within ${turnTimeoutMs} ms`),
    );
  }

  async #answerOf(episode: number, turn: number): Promise<Written> {
    const answer = new Promise<Written>((resolve, reject) => {
      const fail = (code: ErrorCode, what: string): void => reject(this.#error(code, what));
      this.#waiting.set(episode, { turn, answer: resolve, fail });
    });
    return await this.#within(answer, () => this.#late(episode));
  }

  /** Waits for `work`; `late` is told when it takes longer than a turn may. */
  async #within<T>(work: Promise<T>, late: () => void): Promise<T> {
    const { clock, turnTimeoutMs } = this.#talk;
    const done = new AbortController();
    clock.sleep(turnTimeoutMs, done.signal).then(late, () => undefined);
    try {
      return await work;
    } finally {
      done.abort();
    }
  }

  #late(episode: number): void {
    this.#isLate = true;
    this.#takeWaiting(episode)?.fail('policy/timeout', `it said nothing for ${this.#talk.turnTimeoutMs} ms`);
  }

  #hear(line: string): void {
    if (this.#over !== null) return;
    const said = readSaid(line);
    if (said.type === 'rubbish') this.#rubbish(said.what);
    else if (said.type === 'turn') this.#hearTurn(said, Buffer.byteLength(line));
    else if (this.#hello === null) this.#rubbish('"ready" a second time');
    else {
      this.#hello.ready();
      this.#hello = null;
    }
  }

  #hearTurn(said: TurnSaid, bytes: number): void {
    const { episode, turn, written } = said;
    const next = this.#next.get(episode) ?? 0;
    if (next === Infinity) return;
    const awaited = this.#waiting.get(episode)?.turn;
    if (turn === awaited) {
      this.#next.set(episode, turn + 1);
      this.#takeWaiting(episode)?.answer(written);
    } else if (awaited !== undefined || turn < next)
      this.#rubbish(`turn ${turn} of episode ${episode} instead of turn ${awaited ?? next}`);
    else if (!this.#held.hold(said, bytes)) this.#rubbish('more turns that nobody asked for than are held');
  }

  /** Whoever waits for an episode's turn waits no more, before it goes on: the next line may stand in the same chunk. */
  #takeWaiting(episode: number): Waiting | undefined {
    const waiting = this.#waiting.get(episode);
    this.#waiting.delete(episode);
    return waiting;
  }

  #rubbish(what: string): void {
    this.#finish('policy/malformed-line', `it printed ${what}`);
  }

  /** The program cannot be talked to any more. */
  #finish(code: ErrorCode, what: string): void {
    if (this.#over !== null) return;
    this.#over = { code, what };
    this.#hello?.fail(what);
    for (const episode of this.#waiting.keys()) this.#takeWaiting(episode)?.fail(code, what);
    this.#program.kill();
  }

  #error(code: ErrorCode, what: string): ProgramError {
    const stderr = this.#program.stderr();
    const said = stderr.trim() === '' ? '' : `; the end of its stderr: ${stderr.trim()}`;
    return new ProgramError(code, `cmd:${this.#talk.command}: ${what}${said}`, stderr);
  }
}
