import { expect, it } from 'vitest';
import { linear } from '../../../src/curricula/index.ts';

it('rises by as much at every step, and stays at the end', () => {
  const curriculum = linear({ start: 0.1, end: 0.5, steps: 4 });
  const noise = [0, 1, 2, 3, 4, 5].map((step) => curriculum.noise({ step }, 1));
  for (const [at, expected] of [0.1, 0.2, 0.3, 0.4, 0.5, 0.5].entries()) expect(noise[at]).toBeCloseTo(expected, 12);
});

it('must be told the step, and how many there are', () => {
  expect(() => linear({ steps: 4 }).noise({ heldOutSuccess: [1] }, 1)).toThrow('step was not told at reset');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as a file in JavaScript may say it
  expect(() => linear({} as { steps: number })).toThrow(expect.objectContaining({ code: 'params/missing' }));
});
