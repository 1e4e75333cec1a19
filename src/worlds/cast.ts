import type { Rng } from '../core/index.ts';
import { entity, type Entity } from './entity.ts';
import type { Names } from './names.ts';
import { epithets, houses, occupations, things, works } from './word-lists.ts';

/** Everything on one island that has an article. */
export interface Cast {
  readonly island: Entity;
  readonly towns: readonly Entity[];
  /** In the order of their years of birth. */
  readonly people: readonly Person[];
  readonly presses: readonly Entity[];
  /** Organisations that publish nothing. */
  readonly houses: readonly Entity[];
  readonly works: readonly Entity[];
}

/** A person, and the year from which the years of everything that the person does are reckoned. */
export interface Person {
  readonly entity: Entity;
  readonly born: number;
}

const TOWNS = 6;
const PEOPLE = 15;
const FAMILIES = 10;
const PRESSES = 3;
const HOUSES = 4;
const WORKS = 13;

/**
 * Draws a cast. Each has its near misses: two people of one name, two works of one title, two towns, two works and two
 * organisations that share a part of their name.
 * @param colloquial Popular names of organisations, not yet given to any.
 */
export function castFrom(names: Names, colloquial: string[], rng: Rng): Cast {
  const organisations = organisationsOf(names, colloquial, rng.fork('organisations'));
  return {
    island: entity({ kind: 'island', noun: 'island', name: names.draw('place') }),
    towns: townNames(names).map((name) => entity({ kind: 'town', noun: 'town', name })),
    people: peopleOf(names, rng.fork('people')),
    presses: organisations.slice(0, PRESSES),
    houses: organisations.slice(PRESSES),
    works: worksOf(names, rng.fork('works')),
  };
}

function townNames(names: Names): readonly string[] {
  return [...names.twins('place'), ...drawn(TOWNS - 2, () => names.draw('place'))];
}

function peopleOf(names: Names, rng: Rng): readonly Person[] {
  const families = drawn(FAMILIES, () => names.draw('family'));
  const firsts = drawn(PEOPLE, () => names.draw('first'));
  const trades = rng.shuffle(occupations);
  const double = rng.int(3, 9);
  return firsts.map((own, at) => {
    const isDouble = at === PEOPLE - 1;
    const [first, family] = isDouble ? [firsts[double], families[double]] : [own, families[at % FAMILIES]];
    const fields = {
      kind: 'person' as const,
      name: `${first} ${family}`,
      noun: trades[at] ?? '',
      nickname: rng.next() < 0.25 ? `${rng.pick(epithets)} ${first}` : undefined,
      pronoun: rng.pick(['he', 'she'] as const),
    };
    return { entity: entity(fields, isDouble || at === double), born: 500 + at * 13 + rng.int(0, 12) };
  });
}

function organisationsOf(names: Names, colloquial: string[], rng: Rng): readonly Entity[] {
  const nouns = [...drawn(PRESSES, () => 'Press'), ...rng.shuffle(Object.keys(houses)).slice(0, HOUSES)];
  const own = drawn(nouns.length, () => names.draw('family'));
  return nouns.map((noun, at) => {
    const shared = at === nouns.length - 1 ? own[0] : own[at];
    const popular = rng.next() < 0.25 ? colloquial.pop() : undefined;
    const nickname = popular === undefined ? undefined : `${popular} House`;
    return entity({ kind: 'organisation', noun, name: `${shared} ${noun}`, nickname });
  });
}

/** The first two share their title, the next two the name in it. */
function worksOf(names: Names, rng: Rng): readonly Entity[] {
  const nouns = rng.shuffle([...works, ...works]).slice(0, WORKS);
  const [one = '', ...others] = works;
  const shared = names.draw('first');
  const patterns = rng.shuffle(titles);
  const title = (at: number): string =>
    titled(patterns[at % patterns.length] ?? '', at === 2 || at === 3 ? shared : names.draw('first'), rng);
  const twin = title(0);
  return nouns.map((noun, at) => {
    if (at > 1) return entity({ kind: 'work', noun, name: title(at) });
    return entity({ kind: 'work', noun: at === 0 ? one : rng.pick(others), name: twin }, true);
  });
}

const titles = [
  'The $thing of $name',
  'A $thing for $name',
  '$name and the $thing',
  '$name at the $thing',
  'Letters to $name',
  'The Return of $name',
];

function titled(pattern: string, name: string, rng: Rng): string {
  return pattern.replace('$thing', rng.pick(things)).replace('$name', name);
}

function drawn<T>(count: number, draw: () => T): readonly T[] {
  return Array.from({ length: count }, draw);
}
