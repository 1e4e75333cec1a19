import { describe, expect, it } from 'vitest';
import { check, type JsonObject } from '../../../src/core/index.ts';
import { adaptive, constant, exponential, linear, progressOptions, staged } from '../../../src/curricula/index.ts';
import { makeEnv } from '../../../src/index.ts';

const all = [
  constant({ noise: 0.3 }),
  linear({ start: 0.1, end: 0.4, steps: 100 }),
  exponential({ start: 0.1, end: 0.4 }),
  staged({
    stages: [
      { from: 0, noise: 0.1 },
      { from: 50, noise: 0.4 },
    ],
  }),
  adaptive({ start: 0.1, end: 0.4, steps: 100 }),
];

const wrong: readonly (readonly [string, JsonObject, code: string])[] = [
  ['a step below 0', { step: -1 }, 'params/invalid'],
  ['half a step', { step: 1.5 }, 'params/invalid'],
  ['the smallest step', { step: 5e-324 }, 'params/invalid'],
  ['a step that is no number', { step: NaN }, 'params/invalid'],
  ['an endless step', { step: Infinity }, 'params/invalid'],
  ['a step as text', { step: '3' }, 'params/invalid'],
  ['no step', { step: null }, 'params/invalid'],
  ['a success that is no number', { step: 1, heldOutSuccess: [0.5, NaN] }, 'params/invalid'],
  ['a success above 1', { step: 1, heldOutSuccess: [2] }, 'params/invalid'],
  ['a success below 0', { step: 1, heldOutSuccess: [-0.1] }, 'params/invalid'],
  ['a success as text', { step: 1, heldOutSuccess: ['0.5'] }, 'params/invalid'],
  ['no list of successes', { step: 1, heldOutSuccess: 0.5 }, 'params/invalid'],
  ['successes that are no number at all', { step: 1, heldOutSuccess: NaN }, 'params/invalid'],
  ['successes with a hole', { step: 1, heldOutSuccess: Array(1) }, 'params/invalid'],
  ['a misspelt name', { stpe: 1 }, 'params/unknown'],
];

describe('what a trainer tells', () => {
  it.each(wrong)('is refused by name: %s', async (_, options, code) => {
    const [name = ''] = Object.keys(options).toReversed();
    const refusal = expect.objectContaining({ code, message: expect.stringContaining(name) });
    expect(() => check(progressOptions, options, 'reset')).toThrow(refusal);
    for (const use of ['linear', 'adaptive']) {
      const retriever = { use: 'degraded', noise: { use, steps: 10 } };
      const env = await makeEnv('foragym/zero-search-v1', { retriever });
      await expect(env.reset({ seed: 1, options })).rejects.toMatchObject({ code });
      expect(() => env.told(options)).toThrow(refusal);
    }
  });

  it.each([
    ['the first step, from below', -0, 0.1],
    ['a step beyond all integers that are safe', 2 ** 60, 0.4],
    ['the largest step', 1e308, 0.4],
  ])('is right at the ends: %s', (_, step, noise) => {
    const progress = check(progressOptions, { step, heldOutSuccess: [-0, 0] }, 'reset');
    for (const curriculum of all) {
      const said = curriculum.noise(progress, 1);
      expect(said).toBe(curriculum.name === 'constant' ? 0.3 : noise);
    }
  });

  it('is right at the ends of success: all that was solved, and nothing at all', () => {
    const { noise } = adaptive({ start: 0.1, end: 0.4, steps: 1e308 });
    expect(noise({ step: 0, heldOutSuccess: [1] }, 1)).toBe(0.4);
    expect(noise({ step: 0, heldOutSuccess: [] }, 1)).toBe(0.1);
  });

  it('makes an episode of a step that is not told apart from 0 the same episode', async () => {
    const env = await makeEnv('foragym/zero-search-v1', { retriever: { use: 'simulated', noise: 'exponential' } });
    const hashes: string[] = [];
    for (const step of [0, -0]) {
      await env.reset({ seed: 1, options: { step } });
      await env.step('<search> who founded it </search>');
      hashes.push((await env.trajectory()).contentHash);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
});
