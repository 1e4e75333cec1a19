import { Rng } from '../../core/index.ts';
import type { Entity, Kind } from '../entity.ts';
import type { WorldSpec } from '../world.ts';
import { kindAt, provinceSize, rangeOf, type Place } from './layout.ts';
import { namesakeOf } from './namesakes.ts';
import { passageIdOf } from './passage-ids.ts';
import { permutation } from './permutation.ts';
import { NAMES, slots, stemOf } from './stems.ts';
import { titleOf, type Title } from './titles.ts';

/** One entity of so many has a second name. */
const ALIAS_ONE_IN = 3;

/** Five bits: given names times family names are the names of 1,024 people, of whom a province has 108 at most. */
const HALF_BITS = 5;

/** The draws of one entity: nothing that another one draws moves them. */
export function entityRng({ seed }: WorldSpec, { province, index }: Place): Rng {
  return Rng.of(seed).fork('province', province).fork('entity', index);
}

/** An entity, without the rest of its province: a pure function of the spec and where it stands. */
export function entityOf(spec: WorldSpec, place: Place): Entity {
  const { province, index } = place;
  const kind = kindAt(index, provinceSize(spec, province));
  const copied = province % 2 === 1 ? namesakeOf(spec, place) : undefined;
  const { name, short, noun, pronoun } = callingOf(spec, kind, copied ?? place);
  const passageId = passageIdOf(spec, province, index);
  const aliases = aliasesOf(spec, { place, kind, name });
  return { province, index, passageId, kind, name, short, noun, pronoun, aliases };
}

interface Named {
  readonly place: Place;
  readonly kind: Kind;
  readonly name: string;
}

/** A second name, if any: for a person with the same given name, for all else a word of its own. */
function aliasesOf(spec: WorldSpec, { place, kind, name }: Named): readonly string[] {
  if (entityRng(spec, place).fork('alias').int(1, ALIAS_ONE_IN) > 1) return [];
  const loose = stemOf(spec.seed, place.province, slots.loose + place.index);
  return [kind === 'person' ? `${name.slice(0, name.indexOf(' '))} ${loose}` : loose];
}

/** What a province is called. */
export function provinceNameOf({ seed }: WorldSpec, province: number): string {
  return stemOf(seed, province, slots.province);
}

interface Calling extends Title {
  readonly pronoun: Entity['pronoun'];
}

function callingOf(spec: WorldSpec, kind: Kind, place: Place): Calling {
  if (kind === 'person') return personOf(spec, place);
  const stem = stemOf(spec.seed, place.province, slots.title + place.index);
  const title = titleOf(kind, stem, { theme: spec.theme, rng: entityRng(spec, place).fork('title') });
  return { ...title, pronoun: kind === 'family' ? 'they' : 'it' };
}

/** Names of people are drawn from those of their province without repetition. A given name is a man's or a woman's. */
function personOf(spec: WorldSpec, { province, index }: Place): Calling {
  const number = index - rangeOf('person', provinceSize(spec, province)).from;
  const drawn = permutation(Rng.of(spec.seed).fork('people', province), HALF_BITS).forth(number);
  const given = drawn % NAMES;
  const short = stemOf(spec.seed, province, slots.family + Math.floor(drawn / NAMES));
  const name = `${stemOf(spec.seed, province, slots.given + given)} ${short}`;
  return { name, short, noun: given % 2 === 0 ? 'man' : 'woman', pronoun: given % 2 === 0 ? 'he' : 'she' };
}
