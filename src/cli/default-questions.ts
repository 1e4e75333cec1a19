import { ForagymError } from '../core/index.ts';
import { shapes, type World } from '../worlds/index.ts';

/** Questions of each shape when nobody says how many: even, as some come in twins. */
export const EACH = 10;

/** {@link EACH} of every shape that a world holds so many of, and the names of the others: a small world asks what it can. */
export function defaultQuestions(world: World): {
  readonly questions: { readonly [shape: string]: number };
  readonly leftOut: readonly string[];
} {
  const names = shapes.map(({ name }) => name);
  const held = names.filter((name) => holds(world, name));
  return {
    questions: Object.fromEntries(held.map((name) => [name, EACH])),
    leftOut: names.filter((name) => !held.includes(name)),
  };
}

function holds(world: World, shape: string): boolean {
  try {
    return world.examples(shape, EACH).length === EACH;
  } catch (thrown) {
    if (thrown instanceof ForagymError && thrown.code === 'worlds/too-few-questions') return false;
    throw thrown;
  }
}
