import { fail, ForagymError } from '../core/index.ts';
import { shapes, type World } from '../worlds/index.ts';
import type { Asked } from './questions.ts';

/**
 * How many questions of which shape a world is asked: what was counted by name, and of every other shape `ofEach`, where the
 * world holds so many; the names of those of which it does not. Throws `worlds/unknown-shape` and `worlds/odd-count`, and
 * `worlds/too-few-questions` where no question is left.
 */
export function heldQuestions(
  world: World,
  { ofEach, counts }: Asked,
): { readonly questions: { readonly [shape: string]: number }; readonly leftOut: readonly string[] } {
  const named = Object.entries(counts);
  // none of a shape: refused where there is no such shape
  for (const [shape, count] of named) if (count === 0) world.examples(shape, 0);
  const others = ofEach === undefined ? [] : shapes.map(({ name }) => name).filter((name) => !(name in counts));
  const held = others.filter((name) => holds(world, name, ofEach ?? 0));
  const asked = [...held.map((name) => [name, ofEach ?? 0] as const), ...named.filter(([, count]) => count > 0)];
  const { size, pool } = world.spec;
  if (asked.length === 0) {
    fail(
      'worlds/too-few-questions',
      `nothing to ask: ${size} passages with a pool of ${pool} hold ${ofEach} questions of no shape that was not left out: ask for fewer, or raise the size`,
    );
  }
  return { questions: Object.fromEntries(asked), leftOut: others.filter((name) => !held.includes(name)) };
}

function holds(world: World, shape: string, count: number): boolean {
  try {
    return world.examples(shape, count).length === count;
  } catch (thrown) {
    if (thrown instanceof ForagymError && thrown.code === 'worlds/too-few-questions') return false;
    throw thrown;
  }
}
