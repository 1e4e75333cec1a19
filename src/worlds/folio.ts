import { Rng, type Fact, type Passage, type Telling } from '../core/index.ts';
import type { Entity, Statement } from './entity.ts';
import { factOf } from './fact.ts';
import { provinceOf } from './facts/index.ts';
import { articleOf } from './prose/index.ts';
import { mentionsOf } from './questions/index.ts';
import type { Province, WorldSpec } from './world.ts';

/** A province with what its articles mention: all that writing them needs. */
export interface Folio {
  readonly spec: WorldSpec;
  readonly province: Province;
  /** By the index of the article's entity; planned when the first article is written, as that costs more than the facts. */
  readonly mentions: () => readonly (readonly Entity[])[];
  /** What an article states, as files hold it, by the index of its entity; made when it is first asked for. */
  readonly facts: (index: number) => readonly Fact[];
}

/** Makes folios when they are asked for, and keeps as many as said: those looked at last. Each takes 400 to 600 kB. */
export function folios(spec: WorldSpec, most: number): (number: number) => Folio {
  const kept = new Map<number, Folio>();
  return (number) => {
    const folio = kept.get(number) ?? folioOf(spec, number);
    // a map keeps the order in which keys were set: the first is the one not asked for longest
    kept.delete(number);
    kept.set(number, folio);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return folio;
  };
}

function folioOf(spec: WorldSpec, number: number): Folio {
  const province = provinceOf(spec, number);
  let planned: readonly (readonly Entity[])[] | undefined;
  const facts: (readonly Fact[])[] = [];
  return {
    spec,
    province,
    mentions: () => (planned ??= mentionsOf(province, spec)),
    facts: (index) => (facts[index] ??= (province.stated[index] ?? []).map(factOf)),
  };
}

/** What an article is to say otherwise than the world does. */
export interface Retold {
  readonly telling?: Telling | undefined;
  /** Facts told instead of the entity's own. */
  readonly stated?: readonly Statement[] | undefined;
}

/** The article of an entity of the folio. */
export function articleIn({ spec, province, mentions }: Folio, entity: Entity, retold: Retold = {}): Passage {
  const { index } = entity;
  return articleOf(entity, {
    province,
    stated: retold.stated ?? province.stated[index] ?? [],
    mentions: mentions()[index] ?? [],
    theme: spec.theme,
    rng: Rng.of(spec.seed).fork('article', province.number).fork('entity', index),
    telling: retold.telling,
  });
}
