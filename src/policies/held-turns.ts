import type { Written } from './policy.ts';
import type { TurnSaid } from './program-protocol.ts';

/** Most turns that are held. */
const MOST = 4096;
/** Most bytes of the lines that hold them. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Held {
  readonly written: Written;
  readonly bytes: number;
}

/** What a program said before it was asked for it: so much and no more, and nothing of episodes that are over. */
export class HeldTurns {
  readonly #episodes = new Map<number, Map<number, Held>>();
  #count = 0;
  #bytes = 0;

  /** Holds a turn whose line has so many bytes; what was held for that turn is given up. Whether there was room. */
  hold({ episode, turn, written }: TurnSaid, bytes: number): boolean {
    this.take(episode, turn);
    if (this.#count === MOST || this.#bytes + bytes > MOST_BYTES) return false;
    const turns = this.#episodes.get(episode) ?? new Map<number, Held>();
    this.#episodes.set(episode, turns.set(turn, { written, bytes }));
    this.#count += 1;
    this.#bytes += bytes;
    return true;
  }

  /** Gives out a turn, once. */
  take(episode: number, turn: number): Written | undefined {
    const turns = this.#episodes.get(episode);
    const held = turns?.get(turn);
    if (turns === undefined || held === undefined) return undefined;
    turns.delete(turn);
    if (turns.size === 0) this.#episodes.delete(episode);
    this.#count -= 1;
    this.#bytes -= held.bytes;
    return held.written;
  }

  /** Gives up what is held of an episode: nobody will ask for it. */
  drop(episode: number): void {
    for (const turn of this.#episodes.get(episode)?.keys() ?? []) this.take(episode, turn);
  }
}
