import { fail, ForagymError, Rng, type ActionDraft, type PolicyTurn } from '../core/index.ts';
import { advance, type Move, type Moved } from './advance.ts';
import type { Autoreset, Item, ResetOptions, StepResult, VectorEnv } from './env.ts';
import { unwrap, type Environment } from './environment.ts';

/** Many environments stepped together: what they ask in the same wave leaves in one batch, and each has its own result. */
export class Vector implements VectorEnv {
  readonly envs: readonly Environment[];
  readonly #autoreset: Autoreset;
  readonly #closing = new AbortController();
  /** Seeds of the last resets: an autoreset goes on along their streams. */
  readonly #seeds = new Map<number, number>();

  constructor(envs: readonly Environment[], autoreset: Autoreset) {
    this.envs = envs;
    this.#autoreset = autoreset;
  }

  async reset(resets: readonly ResetOptions[]): Promise<readonly StepResult[]> {
    this.#refuseOther('resets', resets.length);
    const moved = await this.#advance(this.envs.map((env, at) => env.resetMove(resets[at] ?? { seed: at })));
    for (const [at, { seed }] of resets.entries()) this.#seeds.set(at, seed);
    return moved.map(unwrap);
  }

  async step(turns: readonly (string | PolicyTurn | readonly ActionDraft[] | null)[]): Promise<readonly Item[]> {
    this.#refuseOther('turns', turns.length);
    const places = [...this.envs.keys()].filter((at) => turns[at] !== null && turns[at] !== undefined);
    const resets = places.map((at) => this.#autoreset === 'next-step' && this.#mustReset(at));
    const moved = await this.#advance(
      places.map((at, index) => (resets[index] === true ? this.#resetMove(at) : this.#moveOf(at, turns[at] ?? ''))),
    );
    const items: Item[] = this.envs.map(() => null);
    for (const [index, at] of places.entries()) items[at] = itemOf(moved[index], resets[index] === true);
    return this.#autoreset === 'same-step' ? this.#resetEnded(items) : items;
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('the environment was closed'));
    await Promise.all(this.envs.map((env) => env.close()));
  }

  async #advance(moves: readonly Move[]): Promise<readonly Moved[]> {
    return advance(moves, this.#closing.signal);
  }

  #refuseOther(what: string, count: number): void {
    if (count === this.envs.length) return;
    fail('params/invalid', `the vector has ${this.envs.length} environments and was handed ${count} ${what}`);
  }

  /** Ended, or left without an episode by an author's exception. */
  #mustReset(at: number): boolean {
    const line = this.envs[at]?.line;
    return line !== undefined && !line.busy && (line.broken || line.head?.stop !== undefined);
  }

  #moveOf(at: number, turn: string | PolicyTurn | readonly ActionDraft[]): Move {
    const env = this.envs[at];
    if (env === undefined) throw new RangeError(`there is no environment ${at}`);
    return env.stepMove(turn);
  }

  /** The next episode of a place: a fresh seed of its own stream, and the task that this seed draws. */
  #resetMove(at: number): Move {
    const env = this.envs[at];
    if (env === undefined) throw new RangeError(`there is no environment ${at}`);
    const seed = Rng.of(this.#seeds.get(at) ?? env.line.seed)
      .fork('autoreset')
      .seed();
    this.#seeds.set(at, seed);
    return env.resetMove({ seed });
  }

  async #resetEnded(items: readonly Item[]): Promise<readonly Item[]> {
    const ended = [...items.entries()]
      .filter(([at, item]) => item !== null && 'result' in item && this.#mustReset(at))
      .map(([at]) => at);
    const moved = await this.#advance(ended.map((at) => this.#resetMove(at)));
    const next = new Map(ended.map((at, index) => [at, moved[index]]));
    return items.map((item, at) => {
      const reset = next.get(at);
      return item !== null && 'result' in item && reset !== undefined ? { ...item, next: unwrap(reset) } : item;
    });
  }
}

function itemOf(moved: Moved | undefined, reset: boolean): Item {
  if (moved === undefined) return null;
  if ('result' in moved) return reset ? { reset: moved.result } : moved;
  const { threw } = moved;
  return threw instanceof ForagymError && threw.code.startsWith('step/') ? { misuse: threw.message } : { threw };
}
