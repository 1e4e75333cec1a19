import {
  Rng,
  type Effect,
  type Gold,
  type Json,
  type JsonObject,
  type Request,
  type Session,
  type Task,
} from '../core/index.ts';

/** What a request tells beside its effect. */
type Around = Omit<Request, 'input' | 'rng'>;

/** One effect as a service sees it. Its stream is made when it is asked for: most services draw nothing. */
export class EffectRequest implements Request {
  readonly input: Json;
  readonly task: Task;
  readonly gold: Gold | undefined;
  readonly seed: number;
  readonly turn: number;
  readonly options: JsonObject;
  readonly session: Session | undefined;
  readonly #service: string;
  readonly #at: number;
  #rng: Rng | null = null;

  constructor({ service, input }: Effect, at: number, around: Around) {
    this.input = input;
    this.task = around.task;
    this.gold = around.gold;
    this.seed = around.seed;
    this.turn = around.turn;
    this.options = around.options;
    this.session = around.session;
    this.#service = service;
    this.#at = at;
  }

  get rng(): Rng {
    this.#rng ??= Rng.of(this.seed).fork(this.#service, this.turn).fork('effect', this.#at);
    return this.#rng;
  }
}
