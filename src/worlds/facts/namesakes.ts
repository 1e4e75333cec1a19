import { Rng } from '../../core/index.ts';
import type { Kind } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import { kindAt, provinceCount, provinceSize, rangeOf, type Place } from './layout.ts';

/** One pair of counterparts in so many shares its name. */
const ONE_IN = 20;

/** Kinds that may have namesakes: two species or products of one name would be one. */
const kinds: ReadonlySet<Kind> = new Set(['person', 'place', 'work', 'organisation']);

/**
 * Who has the same name on purpose: an odd province copies names of the even one before, each from the entity of its own
 * kind and number there. `undefined` for the others. Both sides of a pair have one.
 */
export function namesakeOf(spec: WorldSpec, { province, index }: Place): Place | undefined {
  const size = provinceSize(spec, province);
  const kind = kindAt(index, size);
  const other = province ^ 1;
  if (!kinds.has(kind) || other >= provinceCount(spec)) return undefined;
  const number = index - rangeOf(kind, size).from;
  const { from, end } = rangeOf(kind, provinceSize(spec, other));
  if (from + number >= end) return undefined;
  const draw = Rng.of(spec.seed)
    .fork('namesakes', province | 1)
    .fork(kind, number)
    .int(1, ONE_IN);
  return draw === 1 ? { province: other, index: from + number } : undefined;
}
