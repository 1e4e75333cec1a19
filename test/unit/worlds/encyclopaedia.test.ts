import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encyclopaedia, splitOf, type WorldSpec } from '../../../src/worlds/index.ts';

function hashOf(spec: Pick<WorldSpec, 'seed'> & Partial<WorldSpec>): string {
  const hash = createHash('sha256');
  for (const passage of encyclopaedia(spec).passages()) hash.update(JSON.stringify(passage));
  return hash.digest('hex');
}

describe('encyclopaedia', () => {
  it.each([200, 201, 299, 300, 399, 401, 1000])('has exactly %i passages, of provinces of 150 to 299', (size) => {
    const world = encyclopaedia({ seed: 3, size });
    const passages = [...world.passages()];
    const sizes = Array.from({ length: world.provinces }, (_, number) => world.province(number).entities.length);
    expect(passages).toHaveLength(size);
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(150);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(299);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(size);
  });

  it('gives the same bytes for the same spec, and others for another seed, size, theme or pool', () => {
    const spec = { seed: 21, size: 450 };
    const hash = hashOf(spec);
    expect(hashOf(spec)).toBe(hash);
    for (const change of [{ seed: 22 }, { size: 451 }, { theme: 'harbour' }, { pool: 23 }]) {
      expect(hashOf({ ...spec, ...change }), JSON.stringify(change)).not.toBe(hash);
    }
  });

  it('writes a province as it stands in the stream when it is looked at alone', () => {
    const world = encyclopaedia({ seed: 4, size: 1200 });
    const stream = [...world.passages()];
    const ordinals = [0, 199, 200, 777, 1199];
    for (const ordinal of ordinals) {
      const passage = stream[ordinal];
      const alone = encyclopaedia({ seed: 4, size: 1200 }).knowledge.retell(passage?.id ?? '', { variant: 0 });
      expect(alone).toEqual(passage);
    }
  });

  it('streams its stated facts in the order of its passages', () => {
    const world = encyclopaedia({ seed: 4, size: 600 });
    const facts = [...world.facts()];
    const order = new Map([...world.passages()].map(({ id }, place) => [id, place]));
    const places = facts.map(({ passageIds: [id = ''] }) => order.get(id) ?? -1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places).size).toBe(600);
    expect(facts[0]).toEqual({
      id: `${facts[0]?.passageIds[0]}:${facts[0]?.relation}`,
      subject: world.province(0).entities[0]?.name,
      relation: 'birthplace',
      object: expect.any(String),
      passageIds: [world.province(0).entities[0]?.passageId],
      valueClass: 'name',
      from: undefined,
      to: undefined,
    });
  });

  it('is never told from its ids what a passage is about', () => {
    const world = encyclopaedia({ seed: 8, size: 4000 });
    const ids = Array.from({ length: world.provinces }, (_, number) => world.province(number)).flatMap(
      ({ entities }) => entities,
    );
    const digits = (of: (id: string) => boolean): number =>
      ids.filter(({ passageId }) => of(passageId)).length / ids.length;
    for (const { passageId } of ids) expect(passageId).toMatch(/^p[0-9a-z]{4}$/);
    // the first digit of neighbours is no likelier to be the same than of any two
    const neighbours = ids.slice(1).filter(({ passageId }, at) => passageId[1] === ids[at]?.passageId[1]).length;
    expect(neighbours / ids.length).toBeLessThan(0.05);
    expect(digits((id) => id[1] === '0')).toBeLessThan(0.05);
  });

  it.each([
    [{ seed: -1 }, 'seed'],
    [{ seed: 2 ** 32 }, 'seed'],
    [{ seed: 0.5 }, 'seed'],
    [{ seed: 1, size: 199 }, 'size'],
    [{ seed: 1, size: 1_000_001 }, 'size'],
    [{ seed: 1, size: 300.5 }, 'size'],
    [{ seed: 1, pool: 0 }, 'pool'],
    [{ seed: 1, pool: 101 }, 'pool'],
  ])('refuses %o by the name of what is wrong', (spec, name) => {
    expect(() => encyclopaedia(spec)).toThrow(
      expect.objectContaining({ code: 'params/invalid', message: expect.stringContaining(`"${name}"`) }),
    );
  });

  it('refuses a theme that nobody wrote, and an unknown key, with the nearest right name', () => {
    expect(() => encyclopaedia({ seed: 1, theme: 'harbor' })).toThrow(
      expect.objectContaining({ code: 'worlds/unknown-theme', message: expect.stringContaining('"harbour"') }),
    );
    const misspelt = { seed: 1, sise: 300 };
    expect(() => encyclopaedia(misspelt)).toThrow(
      expect.objectContaining({ code: 'params/unknown', message: expect.stringContaining('"size"') }),
    );
  });
});

describe('splitOf', () => {
  it('gives each seed one split, by ranges', () => {
    const bounds = [0, 3_999_999_999, 4_000_000_000, 4_099_999_999, 4_100_000_000, 0xffffffff];
    expect(bounds.map(splitOf)).toEqual(['train', 'train', 'dev', 'dev', 'test', 'test']);
  });
});
