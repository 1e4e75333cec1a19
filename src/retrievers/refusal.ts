import { ForagymError, type Answer } from '../core/index.ts';

/**
 * A coded refusal as a failure of the world, of one request and not of its batch: what a user's curriculum or operator does
 * wrong is neither a hit nor a list without one. What else was thrown is thrown on.
 */
export function refusalOf(thrown: unknown): Answer {
  if (!(thrown instanceof ForagymError)) throw thrown;
  return { failure: { code: 'unparsable', message: `${thrown.code}: ${thrown.message}` } };
}
