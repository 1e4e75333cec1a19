import { Rng } from '../../core/index.ts';
import type { Entity, Kind, Statement } from '../entity.ts';
import { relationsOf } from '../relations.ts';
import type { Province, WorldSpec } from '../world.ts';
import { couplesOf } from './couples.ts';
import type { Cast } from './cast.ts';
import { entityOf, entityRng, provinceNameOf } from './entities.ts';
import { foundingsOf } from './foundings.ts';
import { factsOfKind } from './kinds/index.ts';
import { provinceSize, rangeOf } from './layout.ts';
import { lifeOf } from './lives.ts';
import { namesakeOf } from './namesakes.ts';
import { Sheet } from './sheet.ts';

/** Every relation is left out of one article in so many that could state it; of each article one at most. */
const OMITTED_ONE_IN = 25;

/** A province with all that is true of it. Nothing is read but the arguments: any province can be made alone. */
export function provinceOf(spec: WorldSpec, number: number): Province {
  const size = provinceSize(spec, number);
  const entities = Array.from({ length: size }, (_, index) => entityOf(spec, { province: number, index }));
  const cast = castOf(spec, number, entities);
  const uses = new Map([...cast.foundings.values()].map(({ founder }) => [founder, 1]));
  const told = entities.map((subject) => {
    const rng = entityRng(spec, subject).fork('facts');
    const sheet = new Sheet({ subject, theme: spec.theme, rng, uses });
    factsOfKind[subject.kind](sheet, cast);
    return split(inTableOrder(sheet.statements, subject.kind), omittedOf(subject.kind, rng.fork('omitted')));
  });
  return {
    number,
    name: provinceNameOf(spec, number),
    entities,
    stated: told.map(({ stated }) => stated),
    omitted: told.map(({ omitted }) => omitted),
    shared: new Set(entities.filter((entity) => namesakeOf(spec, entity) !== undefined).map(({ index }) => index)),
  };
}

function castOf(spec: WorldSpec, number: number, entities: readonly Entity[]): Cast {
  const ofKind = (kind: Kind): readonly Entity[] => {
    const { from, end } = rangeOf(kind, entities.length);
    return entities.slice(from, end);
  };
  const of = {
    person: ofKind('person'),
    family: ofKind('family'),
    place: ofKind('place'),
    organisation: ofKind('organisation'),
    work: ofKind('work'),
    event: ofKind('event'),
    product: ofKind('product'),
    species: ofKind('species'),
  };
  const lives = new Map(of.person.map((person) => [person, lifeOf(spec, person)]));
  const rng = Rng.of(spec.seed).fork('timeline', number);
  const foundings = foundingsOf(of.organisation, lives, rng.fork('foundings'));
  return { spec, number, of, lives, foundings, spouses: couplesOf(lives, rng.fork('couples')) };
}

/** The relation that an article does not state although it is true, if any. */
function omittedOf(kind: Kind, rng: Rng): string | undefined {
  return relationsOf(kind)[rng.int(0, OMITTED_ONE_IN - 1)];
}

function split(
  statements: readonly Statement[],
  left: string | undefined,
): { readonly stated: readonly Statement[]; readonly omitted: readonly Statement[] } {
  return {
    stated: statements.filter(({ relation }) => relation !== left),
    omitted: statements.filter(({ relation }) => relation === left),
  };
}

/** In the order of the table, terms of office in their own. */
function inTableOrder(statements: readonly Statement[], kind: Kind): readonly Statement[] {
  const order = relationsOf(kind);
  return statements.toSorted((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation));
}
