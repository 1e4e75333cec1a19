import { Rng, type Hit, type JsonObject, type Remaining, type Task } from '../core/index.ts';
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
    for (let moment = this.#head; moment !== null; moment = moment.parent) {
      if (!moment.observation.hits.some((hit) => hit.id === id)) continue;
      const hit = repliedHit(moment, id);
      if (hit !== undefined) return hit;
    }
    return undefined;
  }
}

function repliedHit({ view, asked }: Moment<unknown>, id: string): Hit | undefined {
  for (const reply of view?.replies ?? asked) {
    const hit = reply !== undefined && 'value' in reply ? hitIn(reply, id) : undefined;
    if (hit !== undefined) return hit;
  }
  return undefined;
}
