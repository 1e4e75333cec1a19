import { describe, expect, it } from 'vitest';
import { encyclopaedia, type Entity } from '../../../src/worlds/index.ts';
import { entityOf, namesakeOf, provinceCount, provinceSize } from '../../../src/worlds/facts/index.ts';
import { phonologies } from '../../../src/worlds/facts/phonologies.ts';

const spec = { seed: 77, size: 100_000, theme: 'county', pool: 24 };

function everyEntity(): readonly Entity[] {
  return Array.from({ length: provinceCount(spec) }, (_, province) =>
    Array.from({ length: provinceSize(spec, province) }, (__, index) => entityOf(spec, { province, index })),
  ).flat();
}

describe('names', () => {
  const entities = everyEntity();

  it('are shared by namesakes on purpose and by nobody else, over 100,000 passages', () => {
    const byName = new Map<string, Entity[]>();
    for (const entity of entities) byName.set(entity.name, [...(byName.get(entity.name) ?? []), entity]);
    const pairs = [...byName.values()].filter((group) => group.length > 1);
    const meant = entities.filter((entity) => namesakeOf(spec, entity) !== undefined);
    expect(pairs.flat().length).toBe(meant.length);
    for (const [one, other, third] of pairs) {
      expect(third).toBeUndefined();
      if (one === undefined || other === undefined) throw new Error('a pair has two');
      expect(namesakeOf(spec, one)).toEqual({ province: other.province, index: other.index });
      expect(namesakeOf(spec, other)).toEqual({ province: one.province, index: one.index });
      expect(one.kind).toBe(other.kind);
    }
    // 160 of 200 are of kinds that may have namesakes; one in twenty of these has one
    expect(meant.length / 100_000).toBeGreaterThan(0.8 * 0.05 * 0.9);
    expect(meant.length / 100_000).toBeLessThan(0.8 * 0.05 * 1.1);
  });

  it('are told apart from all other names, second ones too', () => {
    const aliases = entities.flatMap((entity) => entity.aliases);
    const names = new Set(entities.map(({ name }) => name));
    expect(new Set(aliases).size).toBe(aliases.length);
    expect(aliases.filter((alias) => names.has(alias))).toEqual([]);
    expect(aliases.length / entities.length).toBeCloseTo(1 / 3, 1);
  });

  it('are called by a short form that stands in the name', () => {
    for (const { name, short } of entities) expect(` ${name} `).toContain(` ${short} `);
  });

  it('say who has a namesake in the province, on both sides', () => {
    const world = encyclopaedia(spec);
    for (const number of [0, 1, 498, 499]) {
      const { shared, entities: here } = world.province(number);
      expect(shared.size).toBeGreaterThan(0);
      expect([...shared]).toEqual(
        here.filter((entity) => namesakeOf(spec, entity) !== undefined).map(({ index }) => index),
      );
    }
  });
});

describe('phonologies', () => {
  it('take turns of consonants and vowels, so that a name is read in one way only', () => {
    for (const lists of phonologies) {
      for (const [at, runs] of lists.entries()) {
        expect(new Set(runs).size).toBe(runs.length);
        for (const run of runs) expect(run).toMatch(at % 2 === 0 ? /^[bcdfghjklmnpqrstvwxz]+u?$/ : /^[aeiouy]+$/);
      }
    }
  });

  it('share no last run when they are of one length, and have words for 5,000 provinces', () => {
    for (const lists of phonologies) {
      const others = phonologies.filter((other) => other !== lists && other.length === lists.length);
      const last = new Set(lists.at(-1));
      for (const other of others) expect(other.at(-1)?.filter((run) => last.has(run))).toEqual([]);
      const words = lists.reduce((product, runs) => product * runs.length, 1);
      expect(words).toBeGreaterThanOrEqual(Math.ceil(5000 / phonologies.length) * 1024);
    }
  });
});
