import { describe, expect, it } from 'vitest';
import { check } from '../../../../src/core/index.ts';
import { checkDominance, isOnline, presetParts } from '../../../../src/rewards/index.ts';

const all = Object.entries(presetParts).map(([name, preset]) => ({
  name,
  preset,
  pipeline: preset.make(check(preset.params, {}, name)),
}));

describe('every preset', () => {
  it.each(all)('$name is called so, says where it comes from and rewards online', ({ name, preset, pipeline }) => {
    expect(pipeline.name).toBe(name);
    expect(pipeline.published === true).toBe(name.endsWith(':published'));
    expect(preset.from.repository).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{7}$/);
    expect(preset.from.paper).toMatch(/^arXiv:\d{4}\.\d{5}/);
    expect(isOnline(pipeline)).toBe(true);
  });

  it.each(all)('$name refuses parameters that it does not know', ({ name, preset }) => {
    expect(() => check(preset.params, { retrivalScore: 1 }, name)).toThrow(
      `${name}: unknown parameter "retrivalScore"`,
    );
  });

  it.each(all)('$name keeps the law of dominance, or is published', ({ pipeline }) => {
    for (const turns of [1, 4, 256]) checkDominance(pipeline, { turns, invalid: 3, calls: {} });
  });

  it('comes in both forms', () => {
    const fixed = all.map(({ name }) => name).filter((name) => !name.endsWith(':published'));
    expect(fixed.map((name) => `${name}:published`)).toEqual(
      all.map(({ name }) => name).filter((name) => name.endsWith(':published')),
    );
  });
});
