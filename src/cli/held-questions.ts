import { fail, ForagymError, type Example } from '../core/index.ts';
import { shapes, type World } from '../worlds/index.ts';
import type { Asked } from './questions.ts';

/**
 * The questions of which a world is asked, by shape: as many as were counted by name, and of every other shape `ofEach`,
 * where the world holds so many; the names of those of which it does not. Throws what `world.examples` does for a shape
 * that was counted by name, `worlds/odd-count` for any, and `worlds/too-few-questions` where no question is left.
 */
export function heldQuestions(
  world: World,
  { ofEach, counts }: Asked,
): { readonly questions: { readonly [shape: string]: readonly Example[] }; readonly leftOut: readonly string[] } {
  // none of a shape: refused where there is no such shape
  const named = Object.entries(counts).map(([shape, count]) => [shape, world.examples(shape, count)] as const);
  const others =
    ofEach === undefined ? [] : shapes.map(({ name }) => name).filter((name) => !Object.hasOwn(counts, name));
  const held = others.flatMap((name) => {
    const examples = examplesOf(world, name, ofEach ?? 0);
    return examples === null ? [] : [[name, examples] as const];
  });
  const asked = [...held, ...named.filter(([, examples]) => examples.length > 0)];
  const { size, pool } = world.spec;
  if (asked.length === 0) {
    fail(
      'worlds/too-few-questions',
      `nothing to ask: ${size} passages with a pool of ${pool} hold ${ofEach} questions of no shape that was not left out: ask for fewer, or raise the size`,
    );
  }
  const questions = Object.fromEntries(asked);
  return { questions, leftOut: others.filter((name) => !Object.hasOwn(questions, name)) };
}

/** `null` where the world does not hold so many. */
function examplesOf(world: World, shape: string, count: number): readonly Example[] | null {
  try {
    return world.examples(shape, count);
  } catch (thrown) {
    if (thrown instanceof ForagymError && thrown.code === 'worlds/too-few-questions') return null;
    throw thrown;
  }
}
