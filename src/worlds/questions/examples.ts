import { fail, nearest, type Example } from '../../core/index.ts';
import { MOST_POOL, type World } from '../world.ts';
import { sampleOf } from './sample.ts';
import type { Shape } from './shape.ts';
import { shapes } from './shapes.ts';

/**
 * A sample of the questions of one shape, spread over the provinces. Throws `worlds/unknown-shape`; `worlds/odd-count` where
 * a twin would be left alone; and `worlds/too-few-questions` where size and pool cannot support so many.
 */
export function examplesOf(world: World, shape: string, count: number): readonly Example[] {
  const asked = shapeOf(shape);
  if (count % asked.together !== 0) {
    fail('worlds/odd-count', `questions of "${shape}" come in twins: ask for ${count + 1} instead of ${count}`);
  }
  const sample = sampleOf(world, asked, count / asked.together);
  const found = sample.length * asked.together;
  if (found < count) {
    const { size, pool } = world.spec;
    fail(
      'worlds/too-few-questions',
      `${size} passages with a pool of ${pool} give ${found} questions of "${shape}", not ${count}: raise ${adviceOf(world, sample.length)}, or ask for fewer`,
    );
  }
  return sample.flat();
}

/** Provinces, or pairs of them, that gave whole pools give more of larger ones. Else only more provinces help. */
function adviceOf({ spec: { pool } }: World, found: number): string {
  return found > 0 && found % pool === 0 && pool < MOST_POOL ? 'the pool or the size' : 'the size';
}

function shapeOf(name: string): Shape {
  const known = shapes.map((shape) => shape.name);
  return (
    shapes.find((shape) => shape.name === name) ??
    fail('worlds/unknown-shape', `no shape "${name}"${nearest(name, known)}`)
  );
}
