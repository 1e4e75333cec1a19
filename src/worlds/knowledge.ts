import type { Fact, Knowledge, Passage, Rng } from '../core/index.ts';
import { textOf, type Entity, type Statement } from './entity.ts';
import { passageIdOf, placeOf, provinceCount, provinceSize, rangeOf, type Place } from './facts/index.ts';
import { articleIn, type Folio } from './folio.ts';
import { otherObject, type AmongFacts } from './other-object.ts';
import type { WorldSpec } from './world.ts';

/** An entity with the folio that it stands in. */
interface Found {
  readonly folio: Folio;
  readonly entity: Entity;
}

/** Wordings are numbered up to here; 0 is the corpus's own. */
const MOST_VARIANTS = 0x7fffffff;

/** What is true in a world. No function looks at more than two provinces. */
export function knowledgeOf(spec: WorldSpec, folioOf: (province: number) => Folio): Knowledge {
  const at = ({ province, index }: Place): Found | undefined => {
    const folio = folioOf(province);
    const entity = folio.province.entities[index];
    return entity === undefined ? undefined : { folio, entity };
  };
  const find = (passageId: string): Found | undefined => {
    const place = placeOf(spec, passageId);
    return place === undefined ? undefined : at(place);
  };
  const look = ({ id }: Fact): AmongFacts | undefined => {
    const found = find(id.slice(0, Math.max(0, id.indexOf(':'))));
    if (found === undefined) return undefined;
    const facts = factsOf(found);
    const statement = facts.find((fact) => fact.id === id);
    return statement === undefined ? undefined : { statement, facts, province: found.folio.province };
  };
  return {
    stated(passageId) {
      const found = find(passageId);
      return found?.folio.facts(found.entity.index);
    },
    alike(passageId, rng) {
      const { entity } = find(passageId) ?? {};
      if (entity === undefined) return undefined;
      const { province, index } = placeLike(spec, entity, rng);
      return passageIdOf(spec, province, index);
    },
    namesake(passageId, rng) {
      const found = find(passageId);
      return found === undefined ? undefined : namesakeArticle(found, rng);
    },
    other(fact, rng) {
      const found = look(fact);
      return found === undefined ? undefined : otherObject(spec, found, rng);
    },
    former(fact) {
      const former = look(fact)?.statement.former;
      return former === undefined ? undefined : textOf(former);
    },
    retell(passageId, telling) {
      const found = find(passageId);
      return found === undefined ? undefined : articleIn(found.folio, found.entity, { telling });
    },
  };
}

/** All that is true of an entity, stated or not. */
function factsOf({ folio: { province }, entity: { index } }: Found): readonly Statement[] {
  return [...(province.stated[index] ?? []), ...(province.omitted[index] ?? [])];
}

/** Where another entity of the same kind stands, anywhere in the world. */
function placeLike(spec: WorldSpec, entity: Entity, rng: Rng): Place {
  const province = rng.int(0, provinceCount(spec) - 1);
  const { from, end } = rangeOf(entity.kind, provinceSize(spec, province));
  const index = rng.int(from, end - 1);
  // a kind has four entities or more in every province
  return province === entity.province && index === entity.index ? placeLike(spec, entity, rng) : { province, index };
}

/** What texts write of a fact: its object, what this was before, and the years of a term of office. */
function textsOf({ object, former, from, to }: Statement): readonly string[] {
  const texts = [textOf(object)];
  if (former !== undefined) texts.push(textOf(former));
  if (from !== undefined) texts.push(String(from));
  if (to !== undefined) texts.push(String(to));
  return texts;
}

/** The article of an entity with the facts of another one: nothing that is or was true of one is or was so of the other. */
function namesakeArticle(found: Found, rng: Rng): Passage | undefined {
  const { folio, entity } = found;
  const own = new Set([entity.name, ...factsOf(found).flatMap(textsOf)]);
  const isOwn = (text: string): boolean => own.has(text);
  const donors = folio.province.entities.filter(
    (other) =>
      other.kind === entity.kind &&
      other.index !== entity.index &&
      !factsOf({ folio, entity: other }).some((fact) => textsOf(fact).some(isOwn)),
  );
  if (donors.length === 0) return undefined;
  const donor = rng.pick(donors);
  const stated = (folio.province.stated[donor.index] ?? []).map((fact) => ({ ...fact, subject: entity }));
  return articleIn(folio, entity, { stated, telling: { variant: rng.int(1, MOST_VARIANTS) } });
}
