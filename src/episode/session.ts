import type { Effect, Json, Session } from '../core/index.ts';
import type { Moment } from './moment.ts';

/**
 * Live sessions of one line of turns: handles (a connection, a kernel) that services keep between calls. A handle is a
 * cache of the log: a fork, a restore or a failed turn drops it, the service rebuilds it from `past`, and what answers
 * after its deadline can no longer put anything back, because its slot has a newer epoch.
 */
export class Sessions {
  readonly #handles = new Map<string, unknown>();
  #epoch = 0;

  /** The session of a service for one request. */
  open(service: string, past: readonly Json[]): Session {
    const epoch = this.#epoch;
    return {
      past,
      take: () => {
        if (epoch !== this.#epoch) return undefined;
        const handle = this.#handles.get(service);
        this.#handles.delete(service);
        return handle;
      },
      put: (handle) => {
        if (epoch === this.#epoch) this.#handles.set(service, handle);
      },
    };
  }

  /** Drops every handle: what is still under way can never come back. */
  drop(): void {
    this.#epoch += 1;
    this.#handles.clear();
  }
}

/** Every earlier input of a service on this line of turns, oldest first. */
export function pastInputs<S>(last: Moment<S> | null, service: string): readonly Json[] {
  const inputs: Json[] = [];
  for (let moment = last; moment !== null; moment = moment.parent) {
    const own = moment.asked.filter(
      (effect): effect is Effect & { value: Json } =>
        effect !== undefined && 'value' in effect && effect.service === service,
    );
    inputs.push(...own.map((effect) => effect.input).toReversed());
  }
  return inputs.toReversed();
}
