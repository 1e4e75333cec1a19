/** A value, or a promise of one: services and policies answer at once when they can. */
export type Maybe<T> = T | PromiseLike<T>;

/** Whether a {@link Maybe} must be waited for. */
export function isPromise<T>(value: Maybe<T>): value is PromiseLike<T> {
  return typeof value === 'object' && value !== null && 'then' in value;
}
