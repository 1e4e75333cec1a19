import { describe, expect, it } from 'vitest';
import { encyclopaedia, isEntity, relationOf, type Statement } from '../../../src/worlds/index.ts';
import { chainsOf, mentionPlanOf, mentionsOf, type Chain } from '../../../src/worlds/questions/index.ts';

const world = encyclopaedia({ seed: 7, size: 2000 });
const provinces = Array.from({ length: world.provinces }, (_, number) => world.province(number));
const plans = provinces.map((province) => ({ province, ...mentionPlanOf(province, world.spec) }));

const laterOf = ({ steps }: Chain) => steps.slice(1).map(({ statement }) => statement.subject);
const textOf = ({ object }: Statement): string => (isEntity(object) ? object.name : object.text);

/** Of a plan, how many of a chain's later articles mention or state its anchor. */
function tiesOf({ province, mentions }: (typeof plans)[number], chain: Chain): number {
  const names = (index: number): readonly string[] => [
    ...(mentions[index] ?? []).map(({ passageId }) => passageId),
    ...(province.stated[index] ?? []).flatMap(({ object }) => (isEntity(object) ? [object.passageId] : [])),
  ];
  return laterOf(chain).filter(({ index }) => names(index).includes(chain.anchor.passageId)).length;
}

describe('chainsOf', () => {
  it('fills the pool of every number of hops with chains that are all different', () => {
    for (const { chains } of plans) {
      const keys = chains.map(({ steps }) => steps.map(({ statement }) => statement.id).join(' '));
      expect(new Set(keys).size).toBe(chains.length);
      for (const hops of [1, 2, 3, 4])
        expect(chains.filter((chain) => chain.hops === hops)).toHaveLength(world.spec.pool);
    }
  });

  it('leads from article to article, and meets nothing twice and nobody with a namesake', () => {
    for (const { province, chains } of plans) {
      for (const { steps, anchor } of chains) {
        const path = steps.map(({ statement }) => statement.subject.passageId);
        const objects = steps.map(({ statement }) => (isEntity(statement.object) ? statement.object.passageId : ''));
        expect(path[0]).toBe(anchor.passageId);
        expect(path.slice(1)).toEqual(objects.slice(0, -1));
        expect(new Set([...path, objects.at(-1)]).size).toBe(path.length + 1);
        expect(steps.some(({ statement }) => province.shared.has(statement.subject.index))).toBe(false);
      }
    }
  });

  it('ends in something that no other article of the chain states', () => {
    for (const { province, chains } of plans) {
      for (const { steps } of chains) {
        const end = steps.at(-1)?.statement;
        const others = steps.slice(0, -1).flatMap(({ statement }) => province.stated[statement.subject.index] ?? []);
        expect(others.map(textOf)).not.toContain(end && textOf(end));
      }
    }
  });

  it('asks every fact of an article as often as the others of its value class', () => {
    const shares = new Map<string, { asked: number; due: number }>();
    for (const { province, chains } of plans) {
      for (const { statement } of chains.flatMap(({ steps }) => steps)) {
        const valueClass = relationOf(statement.relation).valueClass;
        const like = (province.stated[statement.subject.index] ?? []).filter(
          ({ relation }) => relationOf(relation).valueClass === valueClass,
        );
        for (const { relation } of like) {
          const share = shares.get(relation) ?? { asked: 0, due: 0 };
          shares.set(relation, { ...share, due: share.due + 1 / like.length });
        }
        const share = shares.get(statement.relation) ?? { asked: 0, due: 0 };
        shares.set(statement.relation, { ...share, asked: share.asked + 1 });
      }
    }
    for (const relation of [
      'birthplace',
      'employer',
      'mentor',
      'born',
      'died',
      'occupation',
      'award',
      'founder',
      'headquarters',
    ]) {
      const { asked, due } = shares.get(relation) ?? { asked: 0, due: 1 };
      expect(asked / due, relation).toBeGreaterThan(0.85);
      expect(asked / due, relation).toBeLessThan(1.2);
    }
  });

  it('changes with the pool and with the seed, and with nothing else', () => {
    const [province] = provinces;
    if (province === undefined) throw new Error('no province');
    expect(chainsOf(province, world.spec)).toEqual(plans[0]?.chains);
    expect(chainsOf(province, { ...world.spec, seed: 8 })).not.toEqual(plans[0]?.chains);
    expect(mentionsOf(province, { ...world.spec, pool: 100 })).not.toEqual(plans[0]?.mentions);
  });
});

describe('mentionsOf', () => {
  it('has each article mention one to three others of its province, none that its facts name', () => {
    const counts = new Map<number, number>();
    for (const { province, mentions } of plans) {
      expect(mentions).toHaveLength(province.entities.length);
      for (const [index, mentioned] of mentions.entries()) {
        counts.set(mentioned.length, (counts.get(mentioned.length) ?? 0) + 1);
        const ids = mentioned.map(({ passageId }) => passageId);
        expect(new Set([...ids, province.entities[index]?.passageId]).size).toBe(ids.length + 1);
        expect(mentioned.every((entity) => entity.province === province.number)).toBe(true);
      }
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([1, 2, 3]);
    for (const count of counts.values()) expect(count / world.spec.size).toBeCloseTo(1 / 3, 1);
  });

  it('has all later articles of a tied chain name its anchor, and of almost every other chain none', () => {
    for (const [hops, share] of [
      [2, 0.5],
      [3, 0.36],
      [4, 0.35],
    ] as const) {
      const asked = plans.flatMap((plan) =>
        plan.chains.filter((chain) => chain.hops === hops).map((chain) => ({ plan, chain })),
      );
      const tied = asked.filter(({ plan, chain }) => plan.tied.has(chain.id));
      expect(tied.length / asked.length).toBeCloseTo(share, 1);
      for (const { plan, chain } of tied) expect(tiesOf(plan, chain)).toBe(hops - 1);
      const half = asked.filter(({ plan, chain }) => !plan.tied.has(chain.id) && tiesOf(plan, chain) > 0);
      expect(half.length / asked.length).toBeLessThan(0.05);
    }
  });

  it('never names the anchor of a chain in the article of its answer, as that would answer without the passages', () => {
    let asked = 0;
    for (const { chains, mentions } of plans) {
      for (const { anchor, steps } of chains) {
        const answer = steps.at(-1)?.statement.object;
        if (answer === undefined || !isEntity(answer) || answer.province !== anchor.province) continue;
        asked += 1;
        expect(mentions[answer.index]?.map(({ passageId }) => passageId)).not.toContain(anchor.passageId);
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('gives the articles of chains no more mentions than others', () => {
    let [gold, golds, rest, rests] = [0, 0, 0, 0];
    for (const { chains, mentions } of plans) {
      const later = new Set(
        chains
          .filter(({ hops }) => hops > 1)
          .flatMap(laterOf)
          .map(({ index }) => index),
      );
      for (const [index, { length }] of mentions.entries()) {
        if (later.has(index)) [gold, golds] = [gold + length, golds + 1];
        else [rest, rests] = [rest + length, rests + 1];
      }
    }
    expect(Math.abs(gold / golds - rest / rests)).toBeLessThan(0.15);
  });

  it('holds the ties of the largest pool too', () => {
    const large = { ...world.spec, pool: 100 };
    const [province] = provinces;
    if (province === undefined) throw new Error('no province');
    const { chains, tied } = mentionPlanOf(province, large);
    for (const [hops, share] of [
      [2, 0.5],
      [3, 0.36],
      [4, 0.35],
    ] as const) {
      const pool = chains.filter((chain) => chain.hops === hops);
      expect(pool).toHaveLength(100);
      expect(pool.filter(({ id }) => tied.has(id)).length / 100).toBeCloseTo(share, 1);
    }
  });
});
