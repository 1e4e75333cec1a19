import { describe, expect, it } from 'vitest';
import {
  encyclopaedia,
  isEntity,
  relationOf,
  relations,
  relationsOf,
  type Entity,
  type RelationName,
  type Statement,
  type Value,
  type World,
} from '../../../src/worlds/index.ts';

const textOf = (object: Entity | Value): string => (isEntity(object) ? object.name : object.text);
const provincesOf = (world: World) => Array.from({ length: world.provinces }, (_, number) => world.province(number));
const all = (world: World): readonly Statement[] =>
  provincesOf(world).flatMap(({ stated, omitted }) => [...stated.flat(), ...omitted.flat()]);

const world = encyclopaedia({ seed: 12, size: 6000 });
const facts = all(world);

describe('the facts of a province', () => {
  it('do not depend on what was looked at before', () => {
    const alone = encyclopaedia({ seed: 12, size: 6000 }).province(17);
    expect(alone).toEqual(world.province(17));
    expect(encyclopaedia({ seed: 13, size: 6000 }).province(17)).not.toEqual(alone);
  });

  it('follow the table of relations: kind of subject and object, value class, unit', () => {
    for (const { subject, relation, object, former } of facts) {
      const rule = relationOf(relation);
      expect(subject.kind).toBe(rule.of);
      for (const one of [object, former ?? object]) {
        if (isEntity(one)) expect(one.kind).toBe(rule.object);
        else
          expect([one.valueClass, one.unit]).toEqual([rule.valueClass, rule.unit === 'year' ? undefined : rule.unit]);
      }
    }
  });

  it('leave every relation out equally often, and of one article one relation at most', () => {
    const omitted = provincesOf(world).flatMap((province) => province.omitted);
    for (const ofOne of omitted) expect(new Set(ofOne.map(({ relation }) => relation)).size).toBeLessThanOrEqual(1);
    const shares = new Map<RelationName, { left: number; of: number }>();
    for (const { relation, id } of facts) {
      if (relationOf(relation).terms === true && !id.endsWith(':1')) continue;
      const share = shares.get(relation) ?? { left: 0, of: 0 };
      share.of += 1;
      shares.set(relation, share);
    }
    const left = omitted.flatMap((ofOne) => ofOne.slice(0, 1));
    for (const { relation } of left) {
      const share = shares.get(relation);
      if (share !== undefined) share.left += 1;
    }
    expect(shares.size).toBe(Object.keys(relations).length);
    // one in twenty-five, within four standard errors
    for (const { left: count, of } of shares.values()) {
      expect(Math.abs(count - of * 0.04)).toBeLessThanOrEqual(4 * Math.sqrt(of * 0.04 * 0.96) + 1);
    }
  });

  it('give every article two facts of each value class, but for what is left out', () => {
    const classes = ['name', 'number', 'phrase'] as const;
    const short = provincesOf(world)
      .flatMap(({ stated, omitted }) => stated.map((ofOne, index) => [...ofOne, ...(omitted[index] ?? [])]))
      .flatMap((every) => classes.map((one) => every.filter(({ relation }) => relationOf(relation).valueClass === one)))
      .filter(({ length }) => length < 2).length;
    // people who were the first to live have no mentor, and sometimes no employer either
    expect(short).toBeLessThanOrEqual(6000 * 0.002);
  });

  it('never give a subject one object twice, present or former, so that one can stand for another', () => {
    const texts = new Map<string, string[]>();
    for (const { subject, object, former } of facts) {
      const list = texts.get(subject.passageId) ?? [];
      texts.set(subject.passageId, list);
      list.push(...(former === undefined ? [object] : [object, former]).map(textOf));
    }
    for (const [id, list] of texts) expect(new Set(list).size, id).toBe(list.length);
  });

  it('have a former object only where one can change, of as many digits', () => {
    const changed = facts.filter(({ former }) => former !== undefined);
    expect(changed.every(({ relation }) => relationOf(relation).changes === true)).toBe(true);
    const changeable = facts.filter(({ relation }) => relationOf(relation).changes === true);
    expect(changed.length / changeable.length).toBeGreaterThan(0.6);
    expect(changed.length / changeable.length).toBeLessThan(0.72);
    for (const { object, former } of changed) {
      if (!isEntity(object) && object.valueClass === 'number' && former !== undefined) {
        expect(textOf(former).length).toBe(object.text.length);
      }
    }
  });

  it('have ids that name article and relation, each once', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const { id, subject, relation } of facts) {
      expect(id.replace(/:\d$/, '')).toBe(`${subject.passageId}:${relation}`);
      expect(/:\d$/.test(id)).toBe(relationOf(relation).terms === true);
    }
  });

  it('link to places of other provinces as those provinces know them', () => {
    const far = facts.filter(({ subject, object }) => isEntity(object) && object.province !== subject.province);
    expect(far.length).toBeGreaterThan(1000);
    for (const { object, relation } of far) {
      if (!isEntity(object)) continue;
      expect(['twin', 'birthplace', 'setting', 'habitat']).toContain(relation);
      expect(world.province(object.province).entities[object.index]).toEqual(object);
    }
  });

  it('have no hubs: nothing is the object of more than a fortieth of the links of its province', () => {
    for (const { entities, stated, number } of provincesOf(world)) {
      const links = stated.flat().filter(({ object }) => isEntity(object) && object.province === number);
      const counts = entities.map(
        ({ index }) => links.filter(({ object }) => isEntity(object) && object.index === index).length,
      );
      expect(Math.max(...counts)).toBeLessThanOrEqual(links.length / 40);
    }
  });

  it('have numbers and years that nobody can guess: no text is more than one in a hundred of its relation', () => {
    for (const relation of Object.keys(relations) as RelationName[]) {
      if (relationOf(relation).valueClass !== 'number') continue;
      const texts = facts.flatMap(({ relation: name, object }) => (name === relation ? [textOf(object)] : []));
      const counts = new Map<string, number>();
      for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
      expect(Math.max(...counts.values()), relation).toBeLessThanOrEqual(Math.max(5, texts.length / 100));
    }
  });

  it('know every kind: all relations of a kind occur with each of its entities, but those that may be missing', () => {
    const rare = new Set(['spouse', 'mentor', 'employer']);
    const { entities, stated, omitted } = world.province(3);
    for (const { index, kind } of entities) {
      const known = new Set([...(stated[index] ?? []), ...(omitted[index] ?? [])].map(({ relation }) => relation));
      for (const relation of relationsOf(kind)) if (!rare.has(relation)) expect(known.has(relation)).toBe(true);
    }
  });
});
