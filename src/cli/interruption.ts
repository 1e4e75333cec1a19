/** Ctrl-C as a signal: the first one asks to stop, the second one ends the process. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back its usual meaning. */
  release(): void;
}

/** Listens for Ctrl-C from now on. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    release();
    controller.abort(new Error('interrupted'));
  };
  const release = (): void => void process.off('SIGINT', stop);
  process.on('SIGINT', stop);
  return { signal: controller.signal, release };
}
