import type { Json, Session } from '../core/index.ts';
import type { Came } from './drive.ts';
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

/** Every earlier input of a service on this line of turns, oldest first: of the chain, then of the entry under way. */
export function pastInputs<S>(last: Moment<S> | null, underWay: Came, service: string): readonly Json[] {
  const inputs = inputsIn(underWay, service).toReversed();
  for (let moment = last; moment !== null; moment = moment.parent) {
    inputs.push(...inputsIn(moment.asked, service).toReversed());
  }
  return inputs.toReversed();
}

function inputsIn(came: Came, service: string): Json[] {
  const inputs: Json[] = [];
  for (const one of came) if (one !== undefined && 'value' in one && one.service === service) inputs.push(one.input);
  return inputs;
}
