import { readsAlike, Rng, type Hit, type JsonObject, type Remaining, type Task } from '../core/index.ts';
import type { Context } from '../tools/index.ts';
import { hitIn, type Moment } from './moment.ts';

/** What a context is made of. */
export interface Around {
  readonly params: unknown;
  readonly task: Task;
  readonly options: JsonObject;
  readonly turn: number;
  readonly remaining: Remaining;
  readonly seed: number;
  /** The newest moment; `null` at reset. */
  readonly head: Moment<unknown> | null;
}

/** What an author's generator may read of an episode. A class with plain fields: one is made at every step. */
// oxlint-disable-next-line typescript/no-explicit-any -- parameters of any definition
export class StepContext implements Context<any> {
  // oxlint-disable-next-line typescript/no-explicit-any -- checked by the definition's own schema
  readonly params: any;
  readonly task: Task;
  readonly options: JsonObject;
  readonly turn: number;
  readonly remaining: Remaining;
  readonly #seed: number;
  readonly #head: Moment<unknown> | null;
  #rng: Rng | null = null;

  constructor(around: Around) {
    this.params = around.params;
    this.task = around.task;
    this.options = around.options;
    this.turn = around.turn;
    this.remaining = around.remaining;
    this.#seed = around.seed;
    this.#head = around.head;
  }

  get rng(): Rng {
    this.#rng ??= Rng.of(this.#seed).fork('step', this.turn);
    return this.#rng;
  }

  shown(id: string): Hit | undefined {
    const shown = this.#lastShown(id);
    if (shown === undefined) return undefined;
    const { title, text } = shown;
    return (
      this.#replied(id, (copy) => readsAlike(copy, shown)) ??
      // it was clipped
      this.#replied(id, (copy) => copy.title === title && copy.text.startsWith(text)) ??
      // the environment showed it in words of its own
      this.#replied(id, () => true)
    );
  }

  #lastShown(id: string): Hit | undefined {
    for (let moment = this.#head; moment !== null; moment = moment.parent) {
      const hit = moment.observation.hits.findLast((one) => one.id === id);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }

  /** The newest copy of a passage that a service replied and `isWanted` accepts: a passage may be there clean and degraded. */
  #replied(id: string, isWanted: (copy: Hit) => boolean): Hit | undefined {
    for (let moment = this.#head; moment !== null; moment = moment.parent) {
      const copy = copiesIn(moment, id).findLast(isWanted);
      if (copy !== undefined) return copy;
    }
    return undefined;
  }
}

function copiesIn({ view, asked }: Moment<unknown>, id: string): readonly Hit[] {
  return (view?.replies ?? asked).flatMap((reply) => {
    const hit = reply !== undefined && 'value' in reply ? hitIn(reply, id) : undefined;
    return hit === undefined ? [] : [hit];
  });
}
