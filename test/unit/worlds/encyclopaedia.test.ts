import { describe, expect, it } from 'vitest';
import type { Example, Task } from '../../../src/core/index.ts';
import { encyclopaedia, type Encyclopaedia } from '../../../src/worlds/index.ts';

const worlds = [11, 1, 20_260].map((seed) => encyclopaedia({ seed }));
const count = <T>(items: readonly T[], holds: (item: T) => boolean): number => items.filter(holds).length;
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isAnswered = ({ gold }: Example): boolean => gold.answerable !== false;

describe('encyclopaedia', () => {
  it('gives the same bytes for the same seed, and another world for another', () => {
    expect(JSON.stringify(encyclopaedia({ seed: 11 }))).toBe(JSON.stringify(worlds[0]));
    const titles = worlds.map(({ passages }) => new Set(passages.map(({ title }) => title)));
    const shared = [...titles[0]!].filter((title) => titles[1]!.has(title));
    expect(shared.length).toBeLessThan(5);
  });

  it.each([{ seed: -1 }, { seed: 1.5 }, { seed: 2 ** 32 }, {}, { seed: 1, size: 3 }])('refuses %j', (params) => {
    const make = (): unknown => encyclopaedia(params as { seed: number });
    expect(make).toThrow(expect.objectContaining({ code: expect.stringMatching(/^params\//) }));
  });
});

describe.each(worlds.map((world, at) => [at, world] as const))('world %i', (_, world) => {
  const { passages, examples, knowledge } = world;

  it('has its size, its shapes, its share without an answer and its halves', () => {
    expect([passages.length, examples.length, knowledge.entities.length]).toEqual([420, 200, 420]);
    for (const shape of ['bridge-1', 'bridge-2', 'bridge-3', 'comparison']) {
      const alike = examples.filter(({ task }) => task.shape === shape);
      expect([shape, alike.length, count(alike, isAnswered)]).toEqual([shape, 50, 45]);
    }
    for (const split of ['train', 'dev']) {
      const half = examples.filter(({ task }) => task.meta?.['split'] === split);
      expect([split, half.length, count(half, isAnswered)]).toEqual([split, 100, 90]);
    }
  });

  it('names everything once: titles, ids, and names but for its namesakes', () => {
    expect(unique(passages.map(({ title = '' }) => title))).toBe(true);
    expect(unique(passages.map(({ id }) => id))).toBe(true);
    expect(unique(examples.map(({ task }) => task.question))).toBe(true);
    expect(passages.every(({ id }) => /^[0-9a-f]{10}$/.test(id))).toBe(true);
    const names = knowledge.entities.map(({ names: [name] }) => name);
    // On each of ten islands one pair of people and one of works.
    expect(names.length - new Set(names).size).toBe(20);
  });

  it('answers as its facts say, and has no answer where they say nothing', () => {
    for (const example of examples) {
      const found = answersByFacts(world, pathOf(example.task));
      expect([example.task.question, found]).toEqual([example.task.question, example.gold.answers]);
    }
  });

  it('states each fact in the article that it says, and the facts of gold are facts of the world', () => {
    const textOf = new Map(passages.map(({ id, text, title }) => [id, { text, title }]));
    const nameOf = new Map(knowledge.entities.map(({ id, names: [name = ''] }) => [id, name]));
    for (const fact of knowledge.facts) {
      const { text = '', title } = textOf.get(fact.passageIds[0]!) ?? {};
      expect([fact.id, title]).toEqual([fact.id, fact.subject]);
      expect(text).toContain(nameOf.get(fact.object) ?? fact.object);
    }
    const known = new Set(knowledge.facts.map((fact) => JSON.stringify(fact)));
    for (const { gold } of examples) {
      expect((gold.facts ?? []).every((fact) => known.has(JSON.stringify(fact)))).toBe(true);
      expect((gold.facts ?? []).flatMap(({ passageIds }) => passageIds)).toEqual(gold.passageIds);
    }
  });

  it('mentions in an article nothing but itself, its island and the objects of its own facts', () => {
    const islands = knowledge.entities.filter(({ kind }) => kind === 'island').map(({ id }) => id);
    const nameOf = new Map(knowledge.entities.map(({ id, names: [name = ''] }) => [id, name]));
    const own = objectNames(world, nameOf);
    for (const { title = '', text } of passages) {
      const allowed = [nameOf.get(title) ?? '', ...islands, ...(own.get(title) ?? [])];
      const strays = [...new Set(nameOf.values())].filter(
        (name) => text.includes(name) && !allowed.some((one) => one.includes(name)),
      );
      expect([title, strays]).toEqual([title, []]);
    }
  });

  it('names in a question its anchor only, never what lies between or the answer', () => {
    const nameOf = new Map(knowledge.entities.map(({ id, names: [name = ''] }) => [id, name]));
    for (const { task, gold } of examples.filter((one) => one.task.shape !== 'comparison')) {
      const { from = '' } = pathOf(task);
      expect(task.question).toContain(nameOf.get(from));
      const hidden = (gold.facts ?? []).map(({ object }) => nameOf.get(object) ?? object);
      expect([task.question, hidden.filter((name) => task.question.includes(name))]).toEqual([task.question, []]);
    }
  });

  it('holds the answer of a bridge in its last gold passage and in no other', () => {
    const textOf = new Map(passages.map(({ id, text }) => [id, text]));
    for (const { task, gold } of examples.filter((one) => one.task.shape !== 'comparison' && isAnswered(one))) {
      const texts = (gold.passageIds ?? []).map((id) => textOf.get(id)?.includes(gold.answers[0]!) ?? false);
      const isLast = texts.map((_, at) => at === texts.length - 1);
      expect([task.question, texts]).toEqual([task.question, isLast]);
    }
  });

  it('asks comparisons that neither the first name nor "earlier" gives away', () => {
    const compared = examples.filter((one) => one.task.shape === 'comparison' && isAnswered(one));
    const first = count(compared, ({ task, gold }) => task.options?.[0] === gold.answers[0]);
    const earlier = count(compared, ({ task }) => task.question.includes(' earlier'));
    for (const share of [first / compared.length, earlier / compared.length]) {
      expect(share).toBeGreaterThan(0.4);
      expect(share).toBeLessThan(0.6);
    }
    expect(
      compared.every(({ task, gold }) => task.options?.length === 2 && task.options.includes(gold.answers[0]!)),
    ).toBe(true);
  });

  it('keeps training and development apart: no entity serves both', () => {
    const dev = touched(world, 'dev');
    expect([...touched(world, 'train')].filter((title) => dev.has(title))).toEqual([]);
  });

  it('has years that fit each other', () => {
    const year = (subject: string | undefined, relation: string): number | undefined => {
      const found = knowledge.facts.find((fact) => fact.subject === subject && fact.relation === relation)?.object;
      return found === undefined ? undefined : Number(found);
    };
    const gaps = knowledge.facts.flatMap(({ subject, relation, object }) => {
      const born = year(object, 'born');
      const then = { founder: 'founded', author: 'published', warden: 'chartered', teacher: 'born' }[relation];
      const at = then === undefined ? undefined : year(subject, then);
      const dies = year(object, 'died') ?? Infinity;
      return born === undefined || at === undefined ? [] : [{ relation, age: at - born, lived: at <= dies }];
    });
    expect(gaps.length).toBeGreaterThan(200);
    expect(gaps.filter(({ age, lived }) => age < 18 || !lived)).toEqual([]);
  });

  it('reads without seams: no template shows, no sentence lacks its start or end', () => {
    const texts = [...passages.map(({ text }) => text), ...examples.map(({ task }) => task.question)];
    const seam = /[{}|$]|  | [.,;?]|\b[Aa] [aeiou]|\b[Aa]n [^aeiou]|\bundefined\b|\b(\w+) \1\b/;
    expect(texts.filter((text) => seam.test(text))).toEqual([]);
    expect(passages.filter(({ text }) => !/^[A-Z].*\.$/.test(text) || /\. [a-z]/.test(text))).toEqual([]);
  });

  it('varies: few sentences are the same but for names and numbers', () => {
    const skeletons = passages.flatMap(({ text }) =>
      text.split(/(?<=\.) /).map((one) => one.replace(/[A-Z]\w*( [A-Z]\w*)*/g, 'N').replace(/\d+/g, '0')),
    );
    const seen = new Map<string, number>();
    for (const skeleton of skeletons) seen.set(skeleton, (seen.get(skeleton) ?? 0) + 1);
    expect(count(skeletons, (skeleton) => (seen.get(skeleton) ?? 0) > 1) / skeletons.length).toBeLessThan(0.35);
  });
});

/** What the facts alone say to a path: follows every relation from every place reached, whatever the generator did. */
function answersByFacts({ knowledge }: Encyclopaedia, path: Path): readonly string[] {
  const objects = (subject: string, relation: string): readonly string[] =>
    knowledge.facts
      .filter((fact) => fact.subject === subject && fact.relation === relation)
      .map(({ object }) => object);
  const nameOf = (id: string): string => knowledge.entities.find((entity) => entity.id === id)?.names[0] ?? id;
  const { from, relations, between, relation, when } = path;
  if (from !== undefined && relations !== undefined) {
    return relations
      .reduce<readonly string[]>((here, step) => here.flatMap((one) => objects(one, step)), [from])
      .map(nameOf);
  }
  const years = (between ?? []).map((one) => Number(objects(one, relation ?? '')[0]));
  if (years.some(Number.isNaN)) return [];
  const wanted = when === 'earlier' ? Math.min(...years) : Math.max(...years);
  return (between ?? []).filter((_, at) => years[at] === wanted).map(nameOf);
}

interface Path {
  readonly from?: string;
  readonly relations?: readonly string[];
  readonly between?: readonly string[];
  readonly relation?: string;
  readonly when?: string;
}

/** How a question was made, as its extra field says. */
function pathOf({ meta }: Task): Path {
  return (meta?.['path'] ?? {}) as Path;
}

/** Titles of all entities that the questions of a split are about, answers included. */
function touched({ examples, knowledge }: Encyclopaedia, split: string): Set<string> {
  const half = examples.filter(({ task }) => task.meta?.['split'] === split);
  const anchors = half.flatMap(({ task }) => [pathOf(task).from ?? [], pathOf(task).between ?? []].flat());
  const facts = half.flatMap(({ gold }) => gold.facts ?? []);
  const objects = facts
    .map(({ object }) => object)
    .filter((object) => knowledge.entities.some(({ id }) => id === object));
  return new Set([...anchors, ...facts.map(({ subject }) => subject), ...objects]);
}

/** Names of the objects of each subject's facts. */
function objectNames(
  { knowledge }: Encyclopaedia,
  nameOf: ReadonlyMap<string, string>,
): Map<string, readonly string[]> {
  const own = new Map<string, readonly string[]>();
  for (const { subject, object } of knowledge.facts) {
    own.set(subject, [...(own.get(subject) ?? []), nameOf.get(object) ?? object]);
  }
  return own;
}
