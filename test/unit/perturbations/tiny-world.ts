import {
  Rng,
  type Fact,
  type Hit,
  type Knowledge,
  type Label,
  type Passage,
  type Telling,
} from '../../../src/core/index.ts';
import type { Scene, Slot } from '../../../src/perturbations/index.ts';

/** Relations of a tiny world, two of each class, with objects for the first and the second town. */
const relations = [
  { relation: 'reeve', valueClass: 'name', objects: ['Ada Quill', 'Ivo Marr'], wrong: 'Una Zell', former: 'Otto Fenn' },
  { relation: 'twin', valueClass: 'name', objects: ['Norvale', 'Ostrand'], wrong: 'Pellmark' },
  { relation: 'charter', valueClass: 'number', objects: ['1204', '1377'], wrong: '1519' },
  { relation: 'population', valueClass: 'number', objects: ['31,864', '20,117'], wrong: '44,290', former: '12,345' },
  { relation: 'craft', valueClass: 'phrase', objects: ['bell founding', 'eel smoking'], wrong: 'rope making' },
  { relation: 'dish', valueClass: 'phrase', objects: ['plum dumplings', 'nettle soup'], wrong: 'barley cakes' },
] as const;

const towns = ['Mellin', 'Dorrow'] as const;
type Relation = (typeof relations)[number];

/** The id of a town's article. */
export const articleIds = ['p0a1', 'p7c2'] as const;

/** A fact of a town. */
export function factOf(relation: Relation['relation'], town = 0): Fact {
  const one = relations.find((row) => row.relation === relation) ?? relations[0];
  const id = articleIds[town] ?? articleIds[0];
  return {
    id: `${id}:${relation}`,
    subject: towns[town] ?? towns[0],
    relation,
    object: one.objects[town] ?? one.objects[0],
    passageIds: [id],
    valueClass: one.valueClass,
  };
}

const stated = (town: number): readonly Fact[] => relations.map(({ relation }) => factOf(relation, town));

function told(facts: readonly Fact[], title: string, telling: Telling): string {
  const { without, instead, twice, denied, asserted } = telling;
  const adverb = (id: string) => (id === denied ? 'never ' : id === asserted ? 'truly ' : '');
  const sentences = Rng.of(telling.variant)
    .shuffle(facts)
    .filter(({ id }) => without?.has(id) !== true)
    .flatMap(({ id, relation, object }) => {
      const said = `Its ${relation} is ${adverb(id)}${instead?.get(id) ?? object}.`;
      return id === twice ? [said, `As its ${relation} it has ${instead?.get(id) ?? object}.`] : [said];
    });
  return [`${title} is a town.`, ...sentences].join(' ');
}

function articleOf(town: number, telling: Telling = { variant: 0 }): Passage {
  const title = towns[town] ?? towns[0];
  return { id: articleIds[town] ?? articleIds[0], title, text: told(stated(town), title, telling) };
}

const townOf = (id: string): number => articleIds.findIndex((one) => one === id);
const rowOf = (fact: Fact) => relations.find(({ relation }) => relation === fact.relation);

/** What is true of two towns. */
export const knowledge: Knowledge = {
  stated: (id) => (townOf(id) < 0 ? undefined : stated(townOf(id))),
  alike: (id) => articleIds[1 - townOf(id)],
  namesake(id) {
    const facts = stated(1 - townOf(id));
    const title = towns[townOf(id)] ?? '';
    return townOf(id) < 0 ? undefined : { id: 'nobody', title, text: told(facts, title, { variant: 0 }) };
  },
  other: (fact) => rowOf(fact)?.wrong,
  former(fact) {
    const row = rowOf(fact);
    return row !== undefined && 'former' in row ? row.former : undefined;
  },
  retell: (id, telling) => (townOf(id) < 0 ? undefined : articleOf(townOf(id), telling)),
};

/** A hit of the tiny world. */
export function hitOf(town: number, rank = 1): Hit {
  return { ...articleOf(town), rank, score: 10 - rank };
}

/** A hit that says something, of a corpus of which nothing more is known. */
export function textHit(text: string, more: Partial<Hit> = {}): Hit {
  return { id: 'd000017', title: 'A page', text, rank: 2, score: 3.5, ...more };
}

/** A label as judgements give it to a passage that a task needs. */
export function useful(id: string, facts: readonly Fact[] = []): Label {
  return { kind: 'useful', from: 'verified', check: 'qrels', supports: [id, ...facts.map((fact) => fact.id)] };
}

/** A label as judgements give it to a passage that a task does not need. */
export const useless: Label = { kind: 'weak-noise', from: 'verified', check: 'qrels' };

const elsewhere: Passage = {
  id: 'd999999',
  title: 'Elsewhere',
  text: 'In the north lies Kelder Bay. Few boats of Harrowgate came there. It was cold.',
};

/** A scene over some slots, of a corpus about which nothing is known unless said. */
export function sceneOf(slots: readonly Slot[], more: Partial<Scene> = {}): Scene {
  return {
    query: 'who was it',
    slots,
    answers: [],
    facts: [],
    knowledge: undefined,
    draw: () => elsewhere,
    stranger: () => elsewhere,
    rng: Rng.of(7).fork('scene'),
    ...more,
  };
}

/** A scene of the tiny world in which a task needs one fact of the first town, whose article is the first hit. */
export function townScene(
  needed: Relation['relation'],
  seed = 7,
): { slot: Slot; other: Slot; scene: Scene; fact: Fact } {
  const fact = factOf(needed);
  const slot = { hit: hitOf(0), label: useful(articleIds[0], [fact]) };
  const other = { hit: hitOf(1, 2), label: useless };
  const scene = sceneOf([slot, other], {
    knowledge,
    stranger: (id) => (townOf(id) < 0 ? undefined : articleOf(1 - townOf(id))),
    facts: [fact],
    answers: [[fact.object]],
    rng: Rng.of(seed).fork('scene'),
  });
  return { slot, other, scene, fact };
}
