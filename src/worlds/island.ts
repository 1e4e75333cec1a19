import type { Rng } from '../core/index.ts';
import { castFrom, type Cast, type Person } from './cast.ts';
import type { Entity, Statement } from './entity.ts';
import type { Names } from './names.ts';
import { relationsOf, type RelationName } from './relations.ts';
import { colloquial, crafts, emblems, prizes } from './word-lists.ts';

/** A part of the world that no fact leaves: everything on one island is related to things on the same island only. */
export interface Island {
  readonly name: string;
  readonly entities: readonly Entity[];
  /** What is true, and stated in the article of its subject. */
  readonly statements: readonly Statement[];
  /** What is true and stated nowhere: a question for it has no answer. */
  readonly omitted: readonly Statement[];
}

/** Values that only one entity of the world has, in the order in which they are handed out. */
export interface Decks {
  readonly crafts: string[];
  readonly emblems: string[];
  readonly colloquial: string[];
}

/** Fresh decks of a world. */
export function decksFrom(rng: Rng): Decks {
  return {
    crafts: rng.fork('crafts').shuffle(crafts),
    emblems: rng.fork('emblems').shuffle(emblems),
    colloquial: rng.fork('colloquial').shuffle(colloquial),
  };
}

/** Share of the truths that are stated nowhere, whatever they are about. */
const OMITTED = 0.12;

/** One island. Years fit: nobody founds, writes, governs or teaches before growing up, or after dying. */
export function islandFrom(names: Names, decks: Decks, rng: Rng): Island {
  const cast = castFrom(names, decks.colloquial, rng.fork('cast'));
  const houses = foundations(cast, rng.fork('foundations'));
  const gaps = rng.fork('gaps');
  const truths = [
    ...about(cast.island, { capital: rng.fork('capital').pick(cast.towns), peak: `Mount ${names.draw('water')}` }),
    ...aboutTowns(cast, { names, decks, rng: rng.fork('towns') }),
    ...aboutPeople(cast, houses, rng.fork('lives')),
    ...aboutHouses(cast, { houses, decks, rng: rng.fork('houses') }),
    ...aboutWorks(cast, houses, rng.fork('works')),
  ];
  const people = cast.people.map((one) => one.entity);
  const undated = gaps.pick(people.slice(0, 3));
  const omitted = new Set(
    truths.filter((one) => gaps.next() < OMITTED || isUntoldBirth(one, undated)).filter(isOptional),
  );
  return {
    name: cast.island.name,
    entities: [cast.island, ...cast.towns, ...people, ...cast.presses, ...cast.houses, ...cast.works],
    statements: truths.filter((one) => !omitted.has(one)),
    omitted: [...omitted],
  };
}

/** One birth is never told, so that every island has a comparison without an answer. */
function isUntoldBirth({ subject, relation }: Statement, undated: Entity): boolean {
  return relation === 'born' && subject === undated;
}

/** A definition cannot do without what somebody is. */
function isOptional({ relation }: Statement): boolean {
  return relation !== 'occupation';
}

/** An organisation with its beginnings. */
interface House {
  readonly entity: Entity;
  readonly founder: Person;
  readonly founded: number;
}

/** The oldest found the presses, so that there is a publisher for every work. */
function foundations({ people, presses, houses }: Cast, rng: Rng): readonly House[] {
  const founders = [...rng.shuffle(people.slice(0, 4)).slice(0, presses.length), ...rng.shuffle(people.slice(4, 12))];
  return [...presses, ...houses].flatMap((entity, at) => {
    const founder = founders[at];
    return founder === undefined ? [] : [{ entity, founder, founded: founder.born + rng.int(27, 45) }];
  });
}

function aboutTowns({ towns, people }: Cast, world: { names: Names; decks: Decks; rng: Rng }): readonly Statement[] {
  const wardens = world.rng.shuffle(people);
  return towns.flatMap((town, at) => {
    const warden = wardens[at];
    const chartered = warden && warden.born + world.rng.int(30, 45);
    const river = world.names.draw('water');
    return about(town, { river, craft: world.decks.crafts.pop(), warden: warden?.entity, chartered });
  });
}

function aboutPeople({ towns, people }: Cast, houses: readonly House[], rng: Rng): readonly Statement[] {
  return people.flatMap(({ entity, born }, at) => {
    const draw = rng.fork('life', at);
    const elders = people.filter((one) => one.born + 18 <= born && one.born + 40 >= born);
    const employers = houses.filter((one) => one.founded <= born + 35 && one.founder.entity !== entity);
    return about(entity, {
      occupation: entity.noun,
      birthplace: draw.pick(towns),
      born,
      died: born + draw.int(61, 86),
      teacher: elders.length > 0 ? draw.pick(elders).entity : undefined,
      employer: employers.length > 0 ? draw.pick(employers).entity : undefined,
      prize: draw.pick(prizes),
    });
  });
}

function aboutHouses(
  { towns }: Cast,
  world: { houses: readonly House[]; decks: Decks; rng: Rng },
): readonly Statement[] {
  return world.houses.flatMap(({ entity, founder, founded }) =>
    about(entity, {
      seat: world.rng.pick(towns),
      founder: founder.entity,
      founded,
      emblem: world.decks.emblems.pop(),
    }),
  );
}

function aboutWorks({ works, presses, people }: Cast, houses: readonly House[], rng: Rng): readonly Statement[] {
  return works.flatMap((work, at) => {
    const draw = rng.fork('work', at);
    const author = draw.pick(people.slice(5));
    const published = author.born + draw.int(28, 48);
    const open = houses.filter((one) => presses.includes(one.entity) && one.founded <= published);
    const known = people.filter((one) => one !== author && one.born + 10 <= published);
    return about(work, {
      author: author.entity,
      published,
      publisher: draw.pick(open).entity,
      dedicatee: draw.pick(known).entity,
    });
  });
}

type Objects = { readonly [relation in RelationName]?: Entity | string | number | undefined };

function about(subject: Entity, objects: Objects): readonly Statement[] {
  return relationsOf(subject.kind).flatMap((relation) => {
    const object = objects[relation];
    return object === undefined
      ? []
      : [{ subject, relation, object: typeof object === 'number' ? String(object) : object }];
  });
}
