import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analysedTerms } from '../../../src/text/index.ts';
import { event } from '../../../src/worlds/prose/event.ts';
import { family } from '../../../src/worlds/prose/family.ts';
import { phrasesOf, themeNames } from '../../../src/worlds/prose/index.ts';
import { organisation } from '../../../src/worlds/prose/organisation.ts';
import { person } from '../../../src/worlds/prose/person.ts';
import { place } from '../../../src/worlds/prose/place.ts';
import { product } from '../../../src/worlds/prose/product.ts';
import { species } from '../../../src/worlds/prose/species.ts';
import { themeOf } from '../../../src/worlds/prose/themes.ts';
import { work } from '../../../src/worlds/prose/work.ts';
import { wordingOf } from '../../../src/worlds/questions/wordings.ts';
import { relationOf, relationsOf, type Kind, type RelationName } from '../../../src/worlds/index.ts';

const kinds = { person, family, place, organisation, work, event, product, species };
const names = Object.keys(kinds) as Kind[];
const relations = names.flatMap(relationsOf);
const prose = new URL('../../../src/worlds/prose/', import.meta.url);
const source = readdirSync(prose)
  .filter((file) => !file.startsWith('values-') && !file.startsWith('words-'))
  .map((file) => readFileSync(new URL(file, prose), 'utf8'))
  .join('\n');

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g));
}

describe.each(themeNames)('the values of the theme %s', (theme) => {
  const values = relations.flatMap((relation) => phrasesOf(relation, theme));

  it('are at least 60 different phrases of two words for each phrase relation, none for others', () => {
    for (const relation of relations) {
      const list = phrasesOf(relation, theme);
      if (relationOf(relation).valueClass !== 'phrase') expect(list).toEqual([]);
      else expect(new Set(list).size, relation).toBeGreaterThanOrEqual(60);
      for (const value of list) expect(value).toMatch(/^[a-z]+ [a-z]+$/);
    }
  });

  it('are nowhere part of one another', () => {
    expect(new Set(values).size).toBe(values.length);
    const inside = values.filter((one) => values.some((other) => other !== one && other.includes(one)));
    expect(inside).toEqual([]);
  });

  it('cannot be formed by anything else that articles say', () => {
    const { nouns, adjectives } = themeOf(theme);
    const vocabulary = wordsIn([source, ...Object.values(nouns), ...Object.values(adjectives)].join(' '));
    const formed = values.filter((value) => value.split(' ').every((word) => vocabulary.has(word)));
    expect(formed).toEqual([]);
  });
});

describe('the themes', () => {
  it('share no list of nouns, and few values', () => {
    const [one, other] = themeNames.map(
      (theme) => new Set(relations.flatMap((relation) => phrasesOf(relation, theme))),
    );
    const shared = [...(one ?? [])].filter((value) => other?.has(value));
    expect(shared.length / (one?.size ?? 1)).toBeLessThan(0.05);
  });

  it('say each of what they speak', () => {
    const says = themeNames.map((name) => themeOf(name).says);
    expect(new Set(says).size).toBe(themeNames.length);
    for (const one of says) expect(one).toMatch(/^[A-Z].+\.$/);
  });

  it('are refused by their nearest name when nobody wrote them', () => {
    expect(() => themeOf('countty')).toThrow('did you mean "county"');
    expect(() => phrasesOf('craft', 'toString')).toThrow('no theme "toString"');
  });
});

describe('clauses', () => {
  const clauses = names.flatMap((kind) => Object.entries(kinds[kind].clauses));

  it('are there for every relation but terms of office', () => {
    expect(clauses.map(([relation]) => relation).toSorted()).toEqual(
      relations.filter((one) => one !== 'reeve').toSorted(),
    );
  });

  it.each(clauses)(
    'of %s come in three predicates or more, a participle and a noun phrase',
    (_, { finite, participle, noun }) => {
      const wordings = new Set(finite.map((template) => template.replace('$x', '')));
      expect(wordings.size).toBe(finite.length);
      expect(finite.length).toBeGreaterThanOrEqual(3);
      expect(participle.length).toBeGreaterThanOrEqual(1);
      expect(noun.length).toBeGreaterThanOrEqual(1);
      for (const template of [...finite, ...participle, ...noun]) {
        expect(template.split('$o')).toHaveLength(2);
        expect(template).not.toMatch(/[,;.:()]/);
      }
      for (const template of finite) expect(template.split('$ever')).toHaveLength(2);
    },
  );

  it.each(clauses)('of %s each share a word stem with the questions for it', (name, { finite, participle, noun }) => {
    const relation = name as RelationName;
    const asked = new Set(
      analysedTerms(
        Object.values(wordingOf(relation))
          .join(' ')
          .replaceAll(/\{\w+\}/g, ''),
      ),
    );
    const { unit = 'year' } = relationOf(relation);
    for (const template of [...finite, ...participle, ...noun]) {
      const terms = analysedTerms(`${template.replaceAll(/\$\w+/g, ' ')} ${unit === 'year' ? '' : unit}`);
      const shared = terms.filter((term) => asked.has(term) && term.length > 1);
      expect(shared, template).not.toEqual([]);
    }
  });

  it('of one value class are alike in length', () => {
    const lengths = new Map<string, number[]>();
    for (const [name, { finite }] of clauses) {
      const { valueClass, unit } = relationOf(name as RelationName);
      const withUnit = unit === undefined || unit === 'year' ? '$o' : `$o ${unit}`;
      const bare = finite.map((template) => template.replaceAll(/\$(?:x|ever)/g, '').replace('$o', withUnit));
      const words = bare.map((template) => template.trim().split(/\s+/).length);
      const mean = words.reduce((sum, one) => sum + one, 0) / words.length;
      lengths.set(valueClass, [...(lengths.get(valueClass) ?? []), mean]);
    }
    for (const [valueClass, means] of lengths) {
      expect(Math.max(...means) - Math.min(...means), valueClass).toBeLessThan(2);
    }
  });
});
