import type { Answer, Service } from '../core/index.ts';

/** A world that a clause can break and mend while an episode runs. */
export interface FaultyWorld {
  /** Puts the fault between an environment and a service. */
  readonly around: (service: Service) => Service;
  /** What happens to requests from now on. */
  become(state: 'healthy' | 'failing' | 'silent'): void;
  /** Requests that were not answered as a healthy world would. */
  readonly lost: number;
}

/** Longer than any clause waits for an answer. */
const TIMEOUT_MS = 30_000;

/** Healthy at first. While it is silent, requests wait until it is healthy again. */
export function faultyWorld(): FaultyWorld {
  let state: 'healthy' | 'failing' | 'silent' = 'healthy';
  let lost = 0;
  let mend: (() => void)[] = [];
  const failed: Answer = { failure: { code: 'unavailable', message: 'nobody answers' } };
  return {
    around: (service) => ({
      ...service,
      timeoutMs: TIMEOUT_MS,
      run(batch, signal) {
        if (state === 'healthy') return service.run(batch, signal);
        lost += batch.length;
        if (state === 'failing') return batch.map(() => failed);
        const healthy = new Promise<void>((resolve) => mend.push(resolve));
        return batch.map(async (_, at) => {
          await healthy;
          return (await service.run(batch, signal)[at]) ?? failed;
        });
      },
    }),
    become(next) {
      state = next;
      if (state !== 'healthy') return;
      for (const resolve of mend) resolve();
      mend = [];
    },
    get lost() {
      return lost;
    },
  };
}
