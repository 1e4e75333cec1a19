/** A value, or a promise of one: services and policies answer at once when they can. */
export type Maybe<T> = T | PromiseLike<T>;

/** Whether a {@link Maybe} must be waited for. */
export function isPromise<T>(value: Maybe<T>): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value;
}

/** What may be waited for, whoever made it. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** Lets a promise reject that nobody waits for: unhandled, it would end the process. Anything else is left alone. */
export function quieten(value: unknown): void {
  if (isThenable(value)) value.then(undefined, () => undefined);
}
