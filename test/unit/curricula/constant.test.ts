import { expect, it } from 'vitest';
import { constant } from '../../../src/curricula/index.ts';

it('needs nothing, and is as much at every step', () => {
  const { needs, noise } = constant({ noise: 0.3 });
  expect([needs, noise({}, 1), noise({ step: 99 }, 2)]).toEqual([[], 0.3, 0.3]);
});

it('is a probability', () => {
  expect(() => constant({ noise: 1.01 })).toThrow(expect.objectContaining({ code: 'params/invalid' }));
});
