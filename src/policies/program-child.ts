import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { visible } from '../text/index.ts';
import { LARGEST_TURN } from './written.ts';

/** How much of the end of a program's stderr is kept, in bytes. */
const STDERR_TAIL = 2048;
/** How long output is awaited of a program that is gone: what it started may hold its pipes open. */
const LAST_WORDS_MS = 100;
const LINE_END = 10;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What is heard from a program. After `ended` comes nothing. */
export interface Listener {
  line(line: string): void;
  /** What was printed is no line: too long, or not UTF-8. Nothing printed later is read. */
  rubbish(what: string): void;
  /** It is gone, or never came up. */
  ended(how: string): void;
}

/** A running program, in a process group of its own. */
export interface Program {
  /** Writes a line to its stdin; lost when it is gone. Never waits: what it does not read is kept here. */
  send(line: string): void;
  /** Closes its stdin. */
  hangUp(): void;
  /** The last 2 KiB that it wrote to stderr, which is passed through as well, made visible: it may quote anybody. */
  stderr(): string;
  /** Kills it with all that it started. */
  kill(): void;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts a program. It neither keeps this process alive nor outlives it. */
export function startProgram([file, ...args]: readonly [string, ...string[]], listener: Listener): Program {
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const stderr = keepTail(child);
  readLines(child, listener);
  // that nobody reads what is written to it is no news: `ended` is
  child.stdin.on('error', () => undefined);
  child.unref();
  return {
    send: (line) => child.stdin.write(`${line}\n`),
    hangUp: () => child.stdin.end(),
    stderr,
    kill: () => killGroup(child),
    gone: goneOf(child, listener),
  };
}

function goneOf(child: Child, listener: Listener): Promise<void> {
  const kill = (): void => killGroup(child);
  process.once('exit', kill);
  return new Promise((resolve) => {
    let how: string | null = null;
    child.once('error', (error) => (how ??= error.message));
    child.once('exit', (code, signal) => {
      how ??= signal === null ? `it exited with code ${code}` : `it was ended by ${signal}`;
      kill();
      setTimeout(() => hush(child), LAST_WORDS_MS).unref();
    });
    child.once('close', () => {
      process.removeListener('exit', kill);
      listener.ended(how ?? 'it is gone');
      resolve();
    });
  });
}

function killGroup({ pid }: Child): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // nobody is left in the group
  }
}

function hush(child: Child): void {
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.destroy();
}

function keepTail({ stderr }: Child): () => string {
  const decoder = new TextDecoder();
  let tail = Buffer.alloc(0);
  stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(visible(decoder.decode(chunk, { stream: true })));
    tail = Buffer.concat([tail, chunk]).subarray(-STDERR_TAIL);
  });
  // the cut may fall inside a character
  return () => tail.toString('utf8').replace(/^\uFFFD+/, '');
}

/** Hands over each line as it ends, of at most {@link LARGEST_TURN} bytes without its end. Linear in what is printed: a line is put together once. */
function readLines({ stdout }: Child, listener: Listener): void {
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (piece: Buffer): boolean => {
    pieces.push(piece);
    length += piece.length;
    return length <= LARGEST_TURN;
  };
  const refuse = (what: string): void => {
    pieces = [];
    stdout.removeAllListeners('data').resume();
    listener.rubbish(what);
  };
  const end = (): boolean => {
    const line = decoded(Buffer.concat(pieces));
    [pieces, length] = [[], 0];
    if (line !== null) listener.line(line);
    return line !== null;
  };
  stdout.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let to = chunk.indexOf(LINE_END); to >= 0; to = chunk.indexOf(LINE_END, from)) {
      if (!take(chunk.subarray(from, to))) return refuse('a line of more than 1 MiB');
      if (!end()) return refuse('a line that is not UTF-8');
      from = to + 1;
    }
    if (!take(chunk.subarray(from))) refuse('a line of more than 1 MiB');
  });
}

function decoded(bytes: Buffer): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
