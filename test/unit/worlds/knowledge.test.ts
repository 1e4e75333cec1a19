import { describe, expect, it } from 'vitest';
import { Rng, type Fact } from '../../../src/core/index.ts';
import { mentions } from '../../../src/text/index.ts';
import { encyclopaedia, isEntity, textOf, type Entity, type Statement } from '../../../src/worlds/index.ts';

const world = encyclopaedia({ seed: 31, size: 1300 });
const { knowledge } = world;
const rng = (draw: number): Rng => Rng.of(draw).fork('test');
const entities: readonly Entity[] = [0, 3, 6].flatMap((number) => world.province(number).entities);
const titled = new Map([...world.passages()].map((passage) => [passage.id, passage]));
const provinces = Array.from({ length: world.provinces }, (_, number) => world.province(number));
const kindOf = new Map(
  provinces.flatMap((province) => province.entities).map(({ passageId, kind }) => [passageId, kind]),
);

/** What is or was true of somebody, and in which years, but for names: one may stand in any article, as it is mentioned. */
function valuesOf(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap(({ object, former, from, to }) => [
    ...[object, former].flatMap((one) => (one === undefined || isEntity(one) ? [] : [textOf(one)])),
    ...[from, to].flatMap((year) => (year === undefined ? [] : [String(year)])),
  ]);
}

describe('the knowledge of a world', () => {
  it('finds every passage by its id, and nothing for ids that are none', () => {
    const facts = new Map<string, Fact[]>([...titled.keys()].map((id) => [id, []]));
    for (const fact of world.facts()) facts.get(fact.passageIds[0] ?? '')?.push(fact);
    for (const [id, stated] of facts) expect(knowledge.stated(id)).toEqual(stated);
    const all32 = [...'0123456789abcdefghjkmnpqrstvwxyz'];
    const strange = all32.map((digit) => `p000${digit}`).filter((id) => !titled.has(id));
    expect(strange.length).toBeGreaterThan(20);
    for (const id of [...strange, '', 'p', 'p0000 ', 'P0000', 'p000i', 'x0000', 'p00000']) {
      expect(knowledge.stated(id)).toBeUndefined();
      expect(knowledge.retell(id, { variant: 0 })).toBeUndefined();
      expect(knowledge.alike(id, rng(1))).toBeUndefined();
      expect(knowledge.namesake(id, rng(1))).toBeUndefined();
    }
  });

  it('tells of passages alike: others of the same kind, from anywhere', () => {
    const seen = new Set<string>();
    for (const [draw, { passageId, kind }] of entities.entries()) {
      const other = knowledge.alike(passageId, rng(draw));
      expect(titled.has(other ?? '')).toBe(true);
      expect(other).not.toBe(passageId);
      expect(kindOf.get(other ?? '')).toBe(kind);
      seen.add(other ?? '');
    }
    expect(seen.size).toBeGreaterThan(entities.length * 0.6);
  });

  it('gives a wrong object that is never true of the subject, of the same kind and as many digits', () => {
    let asked = 0;
    for (const province of [world.province(1), world.province(4)]) {
      for (const [index, stated] of province.stated.entries()) {
        const all = [...stated, ...(province.omitted[index] ?? [])];
        const right = new Set(all.flatMap(({ object, former }) => [object, former ?? object]).map(textOf));
        const told = knowledge.stated(province.entities[index]?.passageId ?? '') ?? [];
        const facts = told.filter(({ relation }) => relation !== 'twin');
        const others = facts.map((fact) => knowledge.other(fact, rng((asked += 1))) ?? '');
        expect(others.filter((other) => other === '' || right.has(other))).toEqual([]);
        const lengths = facts.map(
          ({ valueClass, object }, at) => (valueClass === 'number' ? object : others[at])?.length,
        );
        expect(others.map(({ length }) => length)).toEqual(lengths);
      }
    }
    expect(asked).toBeGreaterThan(2000);
  });

  it('draws wrong names from those of the kind, wherever the right one is at home', () => {
    const kinds = new Map<string, Set<string>>();
    for (const { name, kind } of Array.from({ length: world.provinces }, (_, n) => world.province(n).entities).flat()) {
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kind));
    }
    for (const fact of [...world.facts()].filter(
      ({ relation }) => relation === 'birthplace' || relation === 'employer',
    )) {
      const other = knowledge.other(fact, rng(3)) ?? '';
      expect(kinds.get(other)?.has(fact.relation === 'birthplace' ? 'place' : 'organisation')).toBe(true);
    }
  });

  it('takes nothing for surely wrong where a relation holds both ways', () => {
    const twins = [...world.facts()].filter(({ relation }) => relation === 'twin');
    expect(twins.length).toBeGreaterThan(10);
    expect(twins.filter((fact) => knowledge.other(fact, rng(3)) !== undefined)).toEqual([]);
  });

  it('knows what was before, and of what never changed nothing', () => {
    for (const { passageId, index, province } of entities) {
      for (const statement of world.province(province).stated[index] ?? []) {
        const fact = knowledge.stated(passageId)?.find(({ id }) => id === statement.id);
        const former = statement.former === undefined ? undefined : textOf(statement.former);
        expect(fact === undefined ? 'none' : knowledge.former(fact)).toBe(former);
      }
    }
  });

  it('knows nothing of facts that are not of this world', () => {
    const strange = { id: 'x:born', subject: 'X', relation: 'born', object: '1100', passageIds: ['x'] };
    expect(knowledge.other(strange, rng(1))).toBeUndefined();
    expect(knowledge.former({ ...strange, id: 'born' })).toBeUndefined();
  });

  it('tells of a namesake under the same title and id, with none of the facts of its own', () => {
    let told = 0;
    for (const { passageId, name } of entities) {
      const passage = knowledge.namesake(passageId, rng(7));
      if (passage === undefined) continue;
      told += 1;
      expect([passage.id, passage.title]).toEqual([passageId, name]);
      for (const { object, valueClass } of knowledge.stated(passageId) ?? []) {
        if (valueClass !== 'name') expect(passage.text.split(/[^\w,]+/).join(' ')).not.toContain(` ${object} `);
      }
    }
    expect(told).toBeGreaterThan(entities.length * 0.95);
  });

  it('tells of a namesake nothing that is or was true of the entity itself', () => {
    const copies = provinces.flatMap(({ entities: all, stated, omitted }) =>
      all.flatMap(({ index, passageId, kind }) => {
        const own = [...(stated[index] ?? []), ...(omitted[index] ?? [])];
        return [1, 2, 3].map((draw) => ({ kind, own, text: knowledge.namesake(passageId, rng(draw))?.text }));
      }),
    );
    for (const { own, text = '' } of copies) {
      expect(valuesOf(own).filter((value) => mentions(text, value))).toEqual([]);
    }
    const changed = copies.filter(({ own, text }) => text !== undefined && own.some(({ former }) => former));
    expect(changed.length).toBeGreaterThan(300);
    const places = copies.filter(({ kind }) => kind === 'place');
    expect(places.filter(({ text }) => text !== undefined).length / places.length).toBeGreaterThan(0.9);
  });

  it('tells a passage again in another wording, and the same one for the same number', () => {
    const id = entities[5]?.passageId ?? '';
    const again = knowledge.retell(id, { variant: 1 });
    expect(knowledge.retell(id, { variant: 0 })).toEqual(titled.get(id));
    expect(again).toEqual(knowledge.retell(id, { variant: 1 }));
  });
});
