import { describe, expect, it } from 'vitest';
import {
  encyclopaedia,
  isEntity,
  relationOf,
  type Entity,
  type Province,
  type Statement,
} from '../../../src/worlds/index.ts';

/** All facts of a province, stated or not. */
function factsOf({ stated, omitted }: Province): readonly Statement[] {
  return [...stated.flat(), ...omitted.flat()];
}

/** The province as tables of years, read from its facts alone. */
function yearsOf(province: Province) {
  const facts = factsOf(province);
  const year = (relation: string, entity: Entity): number => {
    const fact = facts.find((one) => one.relation === relation && one.subject.passageId === entity.passageId);
    return fact !== undefined && !isEntity(fact.object) ? (fact.object.number ?? Number.NaN) : Number.NaN;
  };
  return { facts, year };
}

const linked = (facts: readonly Statement[], relation: string): readonly { subject: Entity; object: Entity }[] =>
  facts.flatMap(({ relation: name, subject, object }) =>
    name === relation && isEntity(object) ? [{ subject, object }] : [],
  );

const worlds = [
  encyclopaedia({ seed: 5, size: 200 }),
  encyclopaedia({ seed: 6, size: 300 }),
  encyclopaedia({ seed: 7, size: 2990 }),
  encyclopaedia({ seed: 0xffffffff, size: 299 }),
];
const provinces = worlds.flatMap((world) =>
  Array.from({ length: world.provinces }, (_, number) => world.province(number)),
);

describe('the timeline of a province', () => {
  it.each([
    ['founder', 'opened'],
    ['creator', 'published'],
    ['leader', 'held'],
    ['designer', 'introduced'],
    ['describer', 'described'],
  ])('lets a %s be of age and alive in the year of what is done', (relation, date) => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      const pairs = linked(facts, relation);
      expect(pairs.length).toBeGreaterThan(3);
      for (const { subject, object } of pairs) {
        expect(year(date, subject) - year('born', object)).toBeGreaterThanOrEqual(20);
        expect(year(date, subject)).toBeLessThanOrEqual(year('died', object));
      }
    }
  });

  it.each([
    ['publisher', 'published'],
    ['maker', 'introduced'],
  ])('lets a %s have opened before', (relation, date) => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      for (const { subject, object } of linked(facts, relation)) {
        expect(year('opened', object)).toBeLessThanOrEqual(year(date, subject));
      }
      const former = facts.filter((fact) => fact.relation === relation);
      for (const { subject, former: object } of former) {
        if (object !== undefined && isEntity(object)) {
          expect(year('opened', object)).toBeLessThanOrEqual(year(date, subject));
        }
      }
    }
  });

  it('gives people lives of 45 to 94 years, and employers that open while they live', () => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      for (const person of province.entities.filter(({ kind }) => kind === 'person')) {
        const age = year('died', person) - year('born', person);
        expect(age).toBeGreaterThanOrEqual(45);
        expect(age).toBeLessThanOrEqual(94);
      }
      for (const { subject, object } of linked(facts, 'employer')) {
        expect(year('opened', object)).toBeLessThan(year('died', subject));
      }
    }
  });

  it('has mentors who are older and live to teach, so that nobody is taught in a circle', () => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      const mentors = linked(facts, 'mentor');
      const people = province.entities.filter(({ kind }) => kind === 'person');
      // all but the oldest, of whom there may be two
      expect(mentors.length).toBeGreaterThanOrEqual(people.length - 2);
      for (const { subject, object } of mentors) {
        expect(year('born', object)).toBeLessThan(year('born', subject));
        expect(year('died', object)).toBeGreaterThanOrEqual(year('born', subject) + 14);
      }
    }
  });

  it('tells of a marriage in one article only, of two who were of age together', () => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      const couples = linked(facts, 'spouse');
      const both = couples.flatMap(({ subject, object }) => [subject.passageId, object.passageId]);
      expect(couples.length).toBeGreaterThan(10);
      expect(new Set(both).size).toBe(both.length);
      for (const { subject, object } of couples) {
        const begin = Math.max(year('born', subject), year('born', object)) + 20;
        expect(begin).toBeLessThanOrEqual(Math.min(year('died', subject), year('died', object)));
      }
    }
  });

  it('has three or four reeves a place, one after the other without a gap, each alive and of age', () => {
    for (const province of provinces) {
      const { facts, year } = yearsOf(province);
      for (const place of province.entities.filter(({ kind }) => kind === 'place')) {
        const terms = facts.filter(({ relation, subject }) => relation === 'reeve' && subject.index === place.index);
        expect([3, 4]).toContain(terms.length);
        const holders = terms.flatMap(({ object }) => (isEntity(object) ? [object] : []));
        // the next one begins when one ends, and only the last has no end
        expect(terms.map(({ to }) => to)).toEqual([...terms.slice(1).map(({ from = 0 }) => from - 1), undefined]);
        const [ages, left] = [
          terms.map(({ from = 0 }, at) => from - year('born', holders[at] ?? place)),
          // an open term can be asked for within its first ten years
          terms.map(({ from = 0, to = from + 9 }, at) => year('died', holders[at] ?? place) - to),
        ];
        expect(Math.min(...ages)).toBeGreaterThanOrEqual(20);
        expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
        expect(new Set(terms.map(({ object }) => isEntity(object) && object.passageId)).size).toBe(terms.length);
      }
    }
  });

  it('never has twins that name each other', () => {
    for (const world of [...worlds, encyclopaedia({ seed: 9, size: 500 }), encyclopaedia({ seed: 9, size: 401 })]) {
      const twins = new Map<string, string>();
      for (let number = 0; number < world.provinces; number += 1) {
        for (const { subject, object } of linked(factsOf(world.province(number)), 'twin')) {
          twins.set(subject.passageId, object.passageId);
        }
      }
      expect(twins.size).toBeGreaterThan(20);
      for (const [one, other] of twins) {
        expect(other).not.toBe(one);
        expect(twins.get(other)).not.toBe(one);
      }
    }
  });

  it('writes all years with four digits', () => {
    for (const { object, relation } of provinces.flatMap(factsOf)) {
      if (!isEntity(object) && relationOf(relation).unit === 'year') expect(object.text).toMatch(/^[12]\d{3}$/);
    }
  });
});
