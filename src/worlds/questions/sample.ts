import { Rng, type Example } from '../../core/index.ts';
import type { World } from '../world.ts';
import type { Shape } from './shape.ts';

/** A question, with its twin where it has one. */
type Asked = readonly Example[];

/**
 * So many questions of a shape, from all provinces evenly in an order drawn by the seed; where some have no more, the others
 * give theirs, up to the pool. Fewer only where no province has more. In the order of provinces.
 */
export function sampleOf(world: World, shape: Shape, wanted: number): readonly Asked[] {
  const provinces = Array.from({ length: world.provinces }, (_, number) => number);
  const taken = new Map<number, readonly Asked[]>();
  let open: readonly number[] = Rng.of(world.spec.seed).fork('sample').fork(shape.name).shuffle(provinces);
  let missing = wanted;
  while (missing > 0 && open.length > 0) {
    const left = new Set<number>();
    for (const [at, number] of open.entries()) {
      const share = Math.floor(missing / open.length) + (at < missing % open.length ? 1 : 0);
      const size = (taken.get(number)?.length ?? 0) + share;
      const questions = firstOf(world, { shape, number, size });
      if (share > 0) taken.set(number, questions);
      if (questions.length === size && size < world.spec.pool) left.add(number);
    }
    open = open.filter((number) => left.has(number));
    missing = wanted - [...taken.values()].reduce((sum, { length }) => sum + length, 0);
  }
  return provinces.flatMap((number) => taken.get(number) ?? []);
}

/** The first questions of a province, at most the pool. */
function firstOf(
  world: World,
  { shape, number, size }: { shape: Shape; number: number; size: number },
): readonly Asked[] {
  const questions: Asked[] = [];
  if (size === 0) return questions;
  for (const question of shape.questionsOf(world.province(number), world)) {
    questions.push(question);
    if (questions.length >= Math.min(size, world.spec.pool)) break;
  }
  return questions;
}
