import type { Fact, Knowledge, Passage, Rng } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';
import { factOf } from './fact.ts';
import { placeOf, provinceCount, provinceSize, rangeOf } from './facts/index.ts';
import { articleIn, type Folio } from './folio.ts';
import { otherObject, textOf } from './other-object.ts';
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
  const at = (province: number, index: number): Found | undefined => {
    const folio = folioOf(province);
    const entity = folio.province.entities[index];
    return entity === undefined ? undefined : { folio, entity };
  };
  const find = (passageId: string): Found | undefined => {
    const place = placeOf(spec, passageId);
    return place === undefined ? undefined : at(place.province, place.index);
  };
  const statement = ({ id }: Fact): { readonly one: Statement; readonly all: readonly Statement[] } | undefined => {
    const found = find(id.slice(0, Math.max(0, id.indexOf(':'))));
    const all = found === undefined ? [] : factsOf(found);
    const one = all.find((fact) => fact.id === id);
    return one === undefined ? undefined : { one, all };
  };
  return {
    stated(passageId) {
      const found = find(passageId);
      return found?.folio.province.stated[found.entity.index]?.map(factOf);
    },
    alike(passageId, rng) {
      const { entity } = find(passageId) ?? {};
      if (entity === undefined) return undefined;
      const other = placeLike(spec, entity, rng);
      const found = at(other.province, other.index);
      return found === undefined ? undefined : articleIn(found.folio, spec, found.entity);
    },
    namesake(passageId, rng) {
      const found = find(passageId);
      return found === undefined ? undefined : namesakeArticle(spec, found, rng);
    },
    other(fact, rng) {
      const found = statement(fact);
      return found === undefined ? undefined : otherObject(spec, found.one, found.all, rng);
    },
    former(fact) {
      const former = statement(fact)?.one.former;
      return former === undefined ? undefined : textOf(former);
    },
    retell(passageId, telling) {
      const found = find(passageId);
      return found === undefined ? undefined : articleIn(found.folio, spec, found.entity, { telling });
    },
  };
}

/** All that is true of an entity, stated or not. */
function factsOf({ folio: { province }, entity: { index } }: Found): readonly Statement[] {
  return [...(province.stated[index] ?? []), ...(province.omitted[index] ?? [])];
}

/** Where another entity of the same kind stands, anywhere in the world. */
function placeLike(spec: WorldSpec, entity: Entity, rng: Rng): { readonly province: number; readonly index: number } {
  const province = rng.int(0, provinceCount(spec) - 1);
  const { from, end } = rangeOf(entity.kind, provinceSize(spec, province));
  const index = rng.int(from, end - 1);
  // a kind has four entities or more in every province
  return province === entity.province && index === entity.index ? placeLike(spec, entity, rng) : { province, index };
}

/** The article of an entity with the facts of another one, of which none is true of both, and none is about the first. */
function namesakeArticle(spec: WorldSpec, found: Found, rng: Rng): Passage | undefined {
  const { folio, entity } = found;
  const own = new Set(factsOf(found).map(keyOf));
  const donors = folio.province.entities.filter(
    (other) =>
      other.kind === entity.kind &&
      other.index !== entity.index &&
      factsOf({ folio, entity: other }).every((fact) => !own.has(keyOf(fact)) && textOf(fact.object) !== entity.name),
  );
  if (donors.length === 0) return undefined;
  const donor = rng.pick(donors);
  const stated = (folio.province.stated[donor.index] ?? []).map((fact) => ({ ...fact, subject: entity }));
  return articleIn(folio, spec, entity, { stated, telling: { variant: rng.int(1, MOST_VARIANTS) } });
}

function keyOf({ relation, object }: Statement): string {
  return `${relation} ${textOf(object)}`;
}
