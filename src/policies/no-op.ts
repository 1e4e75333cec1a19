import * as v from 'valibot';
import type { Part } from '../core/index.ts';
import type { Policy } from './policy.ts';

/**
 * Writes nothing, turn after turn, until a budget ends the episode. It neither answers nor abstains, so that it earns
 * nothing on unanswerable tasks either: the floor of every table.
 */
export function noOp(): Policy {
  return { name: 'no-op', open: () => ({ act: () => '' }) };
}

/** The part of the shelf: `no-op`. */
export const noOpPart: Part<Policy> = {
  params: v.strictObject({}),
  says: 'Writes nothing, turn after turn: the floor.',
  make: () => noOp(),
};
