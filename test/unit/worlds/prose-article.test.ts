import { describe, expect, it } from 'vitest';
import { Rng, type Telling } from '../../../src/core/index.ts';
import { proseReport } from '../../../src/eval/worlds/prose.ts';
import { provinceOf } from '../../../src/worlds/facts/index.ts';
import { isEntity, relationOf, type Entity, type Kind, type Statement } from '../../../src/worlds/index.ts';
import { articleOf, themeNames } from '../../../src/worlds/prose/index.ts';

const spec = { seed: 11, size: 1000, theme: 'county', pool: 4 };
const province = provinceOf(spec, 2);
const others = provinceOf(spec, 3).entities;

interface Tale {
  readonly mentions?: readonly Entity[];
  readonly stated?: readonly Statement[];
  readonly telling?: Telling;
  readonly theme?: string;
  readonly seed?: number;
}

function tell(entity: Entity, { mentions = [], stated, telling, theme = 'county', seed = 5 }: Tale = {}): string {
  const rng = Rng.of(seed).fork('entity', entity.index);
  const facts = stated ?? factsOf(entity);
  return articleOf(entity, { province, stated: facts, mentions, theme, rng, telling }).text;
}

function factsOf(entity: Entity): readonly Statement[] {
  return province.stated[entity.index] ?? [];
}

function textOf({ object }: Statement): string {
  return isEntity(object) ? object.name : object.text;
}

function termsOf(place: Entity): readonly Statement[] {
  return factsOf(place).filter(({ relation }) => relation === 'reeve');
}

function classOf({ relation }: Statement): string {
  return relationOf(relation).valueClass;
}

function pairsOfOneClass(facts: readonly Statement[]): readonly (readonly [Statement, Statement])[] {
  return facts.flatMap((one) =>
    facts.filter((other) => classOf(other) === classOf(one)).map((other) => [one, other] as const),
  );
}

/** How often a text stands in another as whole words. */
function countOf(part: string, text: string): number {
  return text.split(new RegExp(`(?<!\\w)${part}(?!\\w)`)).length - 1;
}

function ofKind(kind: Kind): readonly Entity[] {
  return province.entities.filter((entity) => entity.kind === kind);
}

/** Facts whose object is part of no other name in the article: only those can be counted. */
function countable(entity: Entity): readonly Statement[] {
  const names = [entity.name, ...entity.aliases, ...factsOf(entity).map(textOf)];
  return factsOf(entity).filter((fact) => names.filter((name) => name.includes(textOf(fact))).length === 1);
}

const cases = province.entities.flatMap((entity) => countable(entity).map((fact) => ({ entity, fact })));
const yearsIn = (text: string): readonly string[] => text.match(/\b\d{4}\b/g) ?? [];

describe('an article', () => {
  it('has the id and the title of its entity', () => {
    const [entity] = ofKind('work');
    if (entity === undefined) throw new Error('a province without works');
    const passage = articleOf(entity, { province, stated: [], mentions: [], theme: 'county', rng: Rng.of(1) });
    expect(passage).toMatchObject({ id: entity.passageId, title: entity.name });
  });

  it('states every fact once', () => {
    expect(cases.length).toBeGreaterThan(1000);
    for (const { entity, fact } of cases) expect(countOf(textOf(fact), tell(entity)), fact.id).toBe(1);
  });

  it('names itself, its kind, its province and its other names', () => {
    for (const entity of province.entities) {
      const [definition = ''] = tell(entity).split('. ');
      expect(definition).toContain(entity.name);
      expect(definition).toContain(entity.noun);
      expect(definition).toContain(province.name);
      for (const alias of entity.aliases) expect(tell(entity)).toContain(alias);
    }
  });

  it('names what it mentions, however it is told', () => {
    for (const entity of province.entities) {
      const mentions = [others[entity.index % others.length], others[(entity.index + 60) % others.length]];
      const known = mentions.filter((one) => one !== undefined);
      const without = new Set(factsOf(entity).map(({ id }) => id));
      for (const telling of [{ variant: 0 }, { variant: 3 }, { variant: 1, without }]) {
        for (const { name } of known) expect(tell(entity, { mentions: known, telling })).toContain(name);
      }
    }
  });

  it('is the same for the same draws, and another for other draws', () => {
    for (const entity of province.entities) {
      expect(tell(entity)).toBe(tell(entity));
      expect(tell(entity)).not.toBe(tell(entity, { seed: 6 }));
    }
  });

  it('tells births before deaths', () => {
    for (const person of ofKind('person')) {
      const facts = new Map(factsOf(person).map((fact) => [fact.relation, textOf(fact)]));
      const [born, died] = [facts.get('born'), facts.get('died')];
      if (born === undefined || died === undefined) continue;
      const text = tell(person);
      expect(text.lastIndexOf(born)).toBeLessThan(text.lastIndexOf(died));
    }
  });

  it('states at most one number a sentence, but for terms of office', () => {
    for (const entity of province.entities.filter(({ kind }) => kind !== 'place')) {
      const sentences = tell(entity).split('. ');
      for (const sentence of sentences) expect(sentence.match(/\d+/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it.each(themeNames)('reads clean and agrees in the theme %s', (theme) => {
    for (const entity of province.entities) {
      for (let seed = 0; seed < 10; seed += 1) {
        const text = tell(entity, { theme, seed, mentions: others.slice(seed, seed + 2) });
        expect(text).not.toMatch(/[${}|]|undefined| {2}| [,;.]|[,;.][,;.]/);
        expect(text).not.toMatch(/\b[Aa] (?:[AEIOUaio]|e(?!u))|\ban [b-df-gj-np-tv-zB-DF-GJ-NP-TV-Z]/);
        expect(text).not.toMatch(/(?:^|[.;] )(?:he|she|it) (?:were|are|have)\b|\bthey (?:was|is|has)\b/i);
        for (const sentence of text.split('. ')) expect(sentence).toMatch(/^[A-Z]/);
      }
    }
  });
});

describe('an article told otherwise', () => {
  const variants = [0, 1, 2, 7];

  it('says the same facts in another wording for another variant', () => {
    for (const { entity, fact } of cases) {
      for (const variant of variants) expect(countOf(textOf(fact), tell(entity, { telling: { variant } }))).toBe(1);
    }
    for (const entity of province.entities) {
      const texts = new Set(variants.map((variant) => tell(entity, { telling: { variant } })));
      expect(texts.size).toBe(variants.length);
      expect(tell(entity)).toBe(tell(entity, { telling: { variant: 0 } }));
    }
  });

  it('leaves out what it is told to, and nothing else', () => {
    for (const { entity, fact } of cases) {
      const text = tell(entity, { telling: { variant: 1, without: new Set([fact.id]) } });
      expect(countOf(textOf(fact), text), fact.id).toBe(0);
      for (const other of countable(entity)) expect(countOf(textOf(other), text)).toBe(other === fact ? 0 : 1);
    }
  });

  it('tells another object instead', () => {
    for (const { entity, fact } of cases) {
      const other = relationOf(fact.relation).valueClass === 'name' ? 'Zzyx Qualm' : '7777';
      const text = tell(entity, { telling: { variant: 1, instead: new Map([[fact.id, other]]) } });
      expect(countOf(textOf(fact), text)).toBe(0);
      expect(countOf(other, text)).toBe(1);
    }
  });

  it('states a fact twice, in two wordings', () => {
    for (const { entity, fact } of cases) {
      const text = tell(entity, { telling: { variant: 1, twice: fact.id } });
      expect(countOf(textOf(fact), text), fact.id).toBe(2);
    }
  });

  it('denies and asserts a fact by one adverb in the same place', () => {
    for (const { entity, fact } of cases) {
      const denied = tell(entity, { telling: { variant: 2, denied: fact.id } });
      const asserted = tell(entity, { telling: { variant: 2, asserted: fact.id } });
      expect(denied).not.toBe(asserted);
      expect(denied.replace(/\bnever\b/i, 'truly').toLowerCase(), fact.id).toBe(asserted.toLowerCase());
    }
  });

  it('changes nothing for a fact that it does not state', () => {
    for (const entity of province.entities) {
      const telling = {
        variant: 0,
        without: new Set(['p0:craft']),
        instead: new Map([['p0:dish', 'x']]),
        twice: 'p',
        denied: 'q',
      };
      expect(tell(entity, { telling })).toBe(tell(entity));
    }
  });
});

describe('terms of office', () => {
  const places = ofKind('place').filter(
    (place) => factsOf(place).filter(({ relation }) => relation === 'reeve').length > 2,
  );

  it('are told in their order, each with its years', () => {
    for (const place of places) {
      const stated = termsOf(place);
      const text = tell(place, { stated });
      const found = stated.map((fact) => text.indexOf(textOf(fact)));
      expect(found.toSorted((a, b) => a - b)).toEqual(found);
      for (const { to } of stated) if (to !== undefined) expect(yearsIn(text)).toContain(String(to));
      expect(text).toMatch(/since/);
    }
  });

  it('show as many years whichever holder is left out', () => {
    for (const place of places) {
      const stated = termsOf(place);
      const counts = stated.map(
        ({ id }) => yearsIn(tell(place, { stated, telling: { variant: 1, without: new Set([id]) } })).length,
      );
      expect(new Set(counts).size, place.name).toBe(1);
    }
  });
});

describe('the form of an article', () => {
  const measures = {
    words: (text: string): number => text.split(' ').length,
    commas: (text: string): number => text.split(',').length,
    stops: (text: string): number => text.split('.').length,
    digits: (text: string): number => text.match(/\d/g)?.length ?? 0,
  };
  const bounds = { words: 3, commas: 0.6, stops: 0.3, digits: 1.1 };
  const variants = 20;

  function meansOf(entity: Entity, { id }: Statement): readonly number[] {
    const without = new Set([id]);
    const texts = Array.from({ length: variants }, (_, variant) => tell(entity, { telling: { variant, without } }));
    return Object.values(measures).map((measure) => texts.reduce((sum, text) => sum + measure(text), 0) / variants);
  }

  it.each(['person', 'work'] as const)(
    'of the kind %s does not show which fact of a value class is left out',
    (kind) => {
      const differences = new Map<string, number[][]>();
      for (const entity of ofKind(kind)) {
        const means = new Map(factsOf(entity).map((fact) => [fact, meansOf(entity, fact)]));
        for (const [one, other] of pairsOfOneClass(factsOf(entity))) {
          const values = means.get(other) ?? [];
          const difference = means.get(one)?.map((value, at) => value - (values[at] ?? 0)) ?? [];
          const pair = `${one.relation}, ${other.relation}`;
          differences.set(pair, [...(differences.get(pair) ?? []), difference]);
        }
      }
      for (const [pair, all] of differences) {
        if (all.length < 15) continue;
        for (const [at, [name, bound]] of Object.entries(bounds).entries()) {
          const mean = all.reduce((sum, values) => sum + (values[at] ?? 0), 0) / all.length;
          expect(Math.abs(mean), `${pair}: ${name}`).toBeLessThan(bound);
        }
      }
    },
  );
});

describe.each(themeNames)('the prose of the theme %s', (theme) => {
  it("repeats few runs of four words and few skeletons, in articles of an encyclopaedia's length", () => {
    const world = { ...spec, theme, seed: 4 };
    const passages = Array.from({ length: 5 }, (_, number) => provinceOf(world, number)).flatMap((some) =>
      some.entities.map((entity) => {
        const mentions = others.slice(entity.index % 190, (entity.index % 190) + 1 + (entity.index % 3));
        const rng = Rng.of(4).fork(`p${some.number}`, entity.index);
        return articleOf(entity, { province: some, stated: some.stated[entity.index] ?? [], mentions, theme, rng });
      }),
    );
    const report = proseReport(passages, Rng.of(2));
    expect(report.tokens).toBe(100_000);
    expect(report.fourGrams).toBeGreaterThan(0.81);
    expect(report.repeatedSkeletons).toBeLessThan(0.03);
    expect(report.words.p5).toBeGreaterThan(50);
    expect(report.words.p95).toBeLessThan(220);
  });
});
