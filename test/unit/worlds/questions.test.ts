import { describe, expect, it } from 'vitest';
import type { Example, Fact, ForagymError } from '../../../src/core/index.ts';
import { encyclopaedia, shapes, type World } from '../../../src/worlds/index.ts';

function groupBy<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const world = encyclopaedia({ seed: 11, size: 800 });
const COUNT = 40;
const asked = new Map(shapes.map(({ name }) => [name, world.examples(name, name === 'ambiguous' ? 20 : COUNT)]));
const of = (shape: string): readonly Example[] => asked.get(shape) ?? [];
const everything = [...asked.values()].flat();

const facts = [...world.facts()];
const byPassage = groupBy(facts, ({ passageIds }) => passageIds[0] ?? '');
const texts = new Map([...world.passages()].map((passage) => [passage.id, passage]));
const provinceOf = new Map(
  Array.from({ length: world.provinces }, (_, number) => world.province(number)).flatMap(({ number, entities }) =>
    entities.map(({ passageId }) => [passageId, number] as const),
  ),
);

const wordingsOf = ({ task }: Example): string[] => [task.question, ...(task.meta!['paraphrases'] as string[])];
/** What is left of a text without its names: its small words and stops, in order. */
const skeletonOf = (text: string): string => (text.match(/[.,:?]|\b[a-z]+\b/g) ?? []).join(' ');
/** What the article of a passage states. */
const statedIn = (passageId: string | undefined): readonly Fact[] => byPassage.get(passageId ?? '') ?? [];

/** The only passage of a title. */
function titled(wanted: unknown): { id: string } {
  const found = [...texts.values()].filter(({ title }) => title === wanted);
  expect(found).toHaveLength(1);
  return found[0]!;
}

/** The facts of a province that a test selects. */
const inProvince = (example: Example, wanted: (fact: Fact) => boolean): Fact[] =>
  facts.filter((fact) => provinceOf.get(fact.passageIds[0] ?? '') === example.task.meta?.['province'] && wanted(fact));

const numberOf = ({ object }: Fact): number => Number(object.replaceAll(',', ''));
const numbersIn = (text: string): number[] =>
  [...text.matchAll(/\d[\d,]*\d/g)].map(([found]) => Number(found.replaceAll(',', '')));
/** Whether a fact held in a year of the question; most hold always. */
const isAsked = ({ from, to }: Fact, question: string): boolean =>
  from === undefined || numbersIn(question).some((year) => Number(from) <= year && year <= Number(to ?? year));
const subjectsOf = (found: readonly Fact[]): string[] => [...new Set(found.map(({ subject }) => subject))].toSorted();
const pairsOf = (shape: string): Example[][] => [...groupBy(of(shape), ({ task }) => task.group).values()];

const codeOf = (act: () => unknown): [string, string] => {
  try {
    act();
  } catch (error) {
    const { code, message } = error as ForagymError;
    return [code, message];
  }
  return ['nothing', ''];
};

describe('questions about a world', () => {
  it('come in every declared shape, as many as were asked for, each with an id of its own', () => {
    for (const { name } of shapes) expect(of(name), name).toHaveLength(name === 'ambiguous' ? 20 : COUNT);
    expect(new Set(everything.map(({ task }) => task.id)).size).toBe(everything.length);
    for (const [shape, examples] of asked) for (const { task } of examples) expect(task.shape).toBe(shape);
  });

  it('are the same whenever they are asked, and others with another seed', () => {
    const again = encyclopaedia({ seed: 11, size: 800 });
    const other = encyclopaedia({ seed: 12, size: 800 });
    for (const shape of ['bridge-3', 'count', 'yes-no']) {
      expect(again.examples(shape, COUNT)).toEqual(of(shape));
      const others = new Set(other.examples(shape, COUNT).map(({ task }) => task.question));
      expect(of(shape).filter(({ task }) => others.has(task.question))).toEqual([]);
    }
  });

  it('are spread over the provinces', () => {
    for (const shape of ['bridge-2', 'intersection', 'list']) {
      const counts = groupBy(of(shape), ({ task }) => task.meta?.['province']);
      expect([...counts.values()].map(({ length }) => length)).toEqual([10, 10, 10, 10]);
    }
  });

  it('rest on facts that the gold passages state, word by word', () => {
    for (const { task, gold } of everything) {
      for (const { object, passageIds } of gold.facts ?? []) {
        const [id = ''] = passageIds;
        expect(gold.passageIds, task.id).toContain(id);
        expect(texts.get(id)?.text, task.id).toContain(object);
      }
      const ids = (gold.facts ?? []).flatMap(({ passageIds }) => passageIds);
      expect(new Set(gold.passageIds ?? []), task.id).toEqual(new Set(ids));
    }
  });

  it('have nuggets, the vital ones on the path of facts', () => {
    for (const { task, gold } of everything.filter(({ gold }) => gold.answers.length > 0)) {
      const vital = (gold.nuggets ?? []).filter((nugget) => nugget.vital).flatMap((nugget) => nugget.facts ?? []);
      expect(new Set(vital), task.id).toEqual(new Set((gold.facts ?? []).map(({ id }) => id)));
    }
    expect(of('bridge-1').every(({ gold }) => gold.nuggets?.some(({ vital }) => !vital))).toBe(true);
  });

  it('read as sentences: no hole is left open, and the mark is a question mark or a full stop', () => {
    for (const example of everything) {
      for (const text of wordingsOf(example)) {
        expect(text).toMatch(/^[A-Z].*[?.]$/);
        expect(text).not.toMatch(/[{}]|undefined|NaN| {2}|,,|,\?|\bthe [Tt]he\b/);
      }
    }
  });
});

describe('paraphrases', () => {
  it('differ in structure, not in single words', () => {
    for (const example of everything) {
      const wordings = wordingsOf(example);
      expect(wordings.length, example.task.id).toBeGreaterThanOrEqual(3);
      expect(new Set(wordings.map(skeletonOf)).size, example.task.id).toBe(wordings.length);
    }
  });

  it('are all asked: possessive, with a clause, inverted and in two sentences', () => {
    const questions = of('bridge-2').map(({ task }) => task.question);
    const shares = [
      /'s /,
      / (who|where|that|whom|in which|near which|from whom) /,
      /^(?!Wh|In|How|Of|For|On|From|With|By)[^.]*\?$/,
      /\. /,
    ].map((structure) => questions.filter((question) => structure.test(question)).length);
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(2);
  });
});

describe('answers are unique by the facts of the world', () => {
  it('follow from the anchor along the facts, each of which has one object', () => {
    for (const { task, gold } of [1, 2, 3, 4].flatMap((hops) => of(`bridge-${hops}`))) {
      const path = gold.facts!;
      expect(path, task.id).toHaveLength(Number(task.shape!.at(-1)));
      expect(path[0]!.subject).toBe(task.meta!['anchor']);
      expect(task.question).toContain(path[0]!.subject);
      expect(path.slice(1).map(({ subject }) => subject)).toEqual(path.slice(0, -1).map(({ object }) => object));
      expect(gold.answers).toEqual([path.at(-1)!.object]);
      for (const { relation, object, passageIds } of path) {
        const held = statedIn(passageIds[0]).filter(
          (fact) => fact.relation === relation && isAsked(fact, task.question),
        );
        const objects = held.map((fact) => fact.object);
        // two offices on one path are asked for two years, and either may lie in a term of the other
        expect(relation === 'reeve' ? [objects.find((one) => one === object)] : objects, task.id).toEqual([object]);
      }
    }
  });

  it('start from a name that nobody shares, except where that is the point', () => {
    const titles = [...texts.values()].map(({ title }) => title);
    for (const { task } of everything.filter(({ task }) => task.meta?.['anchor'] !== undefined)) {
      const bearers = titles.filter((title) => title === task.meta?.['anchor']).length;
      expect(bearers, task.id).toBe(task.shape === 'ambiguous' ? 2 : 1);
    }
  });

  it('name the only one who held an office in that year', () => {
    for (const { task, gold } of of('temporal')) {
      const [year = 0] = numbersIn(task.question);
      const [fact] = gold.facts ?? [];
      const held = (byPassage.get(fact?.passageIds[0] ?? '') ?? []).filter(
        ({ relation, from, to }) => relation === fact?.relation && Number(from) <= year && year <= Number(to ?? 9999),
      );
      expect(held.map(({ object }) => object)).toEqual(gold.answers);
    }
  });

  it('name the larger or the smaller of two', () => {
    for (const { task, gold } of of('comparison')) {
      const isLeast = /earlier|fewer/.test(task.question);
      const [first, second] = (gold.facts ?? []).toSorted((a, b) => numberOf(a) - numberOf(b));
      expect(numberOf(first as Fact)).toBeLessThan(numberOf(second as Fact));
      expect(gold.answers).toEqual([(isLeast ? first : second)?.subject]);
      expect(task.options).toContain(gold.answers[0]);
    }
  });

  it('name the only one of whom two facts hold', () => {
    for (const example of of('intersection')) {
      const [one, two] = example.gold.facts ?? [];
      const holders = [one, two].map((given) =>
        subjectsOf(
          inProvince(example, ({ relation, object }) => relation === given?.relation && object === given.object),
        ),
      );
      expect(holders[0]?.filter((subject) => holders[1]?.includes(subject))).toEqual(example.gold.answers);
    }
  });

  it('name all of whom a fact holds, in the province', () => {
    for (const example of of('list')) {
      const [given] = example.gold.facts ?? [];
      const all = inProvince(
        example,
        ({ relation, object }) => relation === given?.relation && object === given.object,
      );
      expect(example.gold.mode).toBe('all');
      expect(example.gold.answers.toSorted()).toEqual(subjectsOf(all));
    }
  });

  it('name the extreme of all of whom a fact holds', () => {
    for (const example of of('superlative')) {
      const { task, gold } = example;
      const [trait] = gold.facts ?? [];
      const measure = gold.facts?.at(-1)?.relation;
      const group = subjectsOf(
        inProvince(example, ({ relation, object }) => relation === trait?.relation && object === trait.object),
      );
      const numbers = inProvince(example, ({ relation, subject }) => relation === measure && group.includes(subject));
      expect(numbers).toHaveLength(group.length);
      const sorted = numbers.toSorted((a, b) => numberOf(a) - numberOf(b));
      const sought = /before all|the fewest/.test(task.question) ? sorted.slice(0, 2) : sorted.toReversed().slice(0, 2);
      expect(gold.answers).toEqual([sought[0]?.subject]);
      expect(numberOf(sought[0] as Fact)).not.toBe(numberOf(sought[1] as Fact));
    }
  });

  it('count who lies between the bounds, and nobody lies on one', () => {
    for (const example of of('count')) {
      const [from = 0, to = 0] = numbersIn(example.task.question);
      const relation = example.gold.facts?.[0]?.relation;
      const inside = inProvince(
        example,
        (fact) => fact.relation === relation && numberOf(fact) >= from && numberOf(fact) <= to,
      );
      expect(example.gold.answers).toEqual([String(inside.length)]);
      expect(example.gold.number).toEqual({ value: inside.length, tolerance: 0 });
      expect(inside.some((fact) => [from, to].includes(numberOf(fact)))).toBe(false);
    }
  });

  it('ask for a count of what any count could be, in ranges as wide: neither relation nor width tells it', () => {
    for (const example of of('count')) {
      const [from = 0, to = 0] = numbersIn(example.task.question);
      const relation = example.gold.facts?.[0]?.relation;
      const numbers = inProvince(example, (fact) => fact.relation === relation).map(numberOf);
      const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
      const counts = new Set<number>();
      for (let low = least + 1; low + to - from < most; low += 1) {
        counts.add(numbers.filter((number) => low <= number && number <= low + to - from).length);
      }
      expect([...counts]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6, 7, 8]));
    }
  });

  it('give what is true of both namesakes', () => {
    for (const { task, gold } of of('ambiguous')) {
      const [one, two] = gold.facts ?? [];
      expect([one?.subject, one?.relation]).toEqual([two?.subject, two?.relation]);
      expect(one?.passageIds).not.toEqual(two?.passageIds);
      expect(new Set(gold.answers)).toEqual(new Set([one?.object, two?.object]));
      expect(task.question).toContain(one?.subject);
    }
  });
});

describe('twins', () => {
  it('stand in pairs that name each other, neither side first more often', () => {
    for (const { name, together } of shapes.filter(({ together }) => together === 2)) {
      for (const pair of pairsOf(name)) {
        const [one, two] = pair.map(({ task }) => task);
        expect(pair, name).toHaveLength(together);
        expect([one?.meta?.['twin'], two?.meta?.['twin']]).toEqual([two?.id, one?.id]);
      }
    }
    const firsts = ['yes-no', 'false-premise', 'unanswerable'].flatMap((name) =>
      pairsOf(name).map(([first]) => first?.gold.answerable === false || first?.gold.answers[0] === 'no'),
    );
    const share = firsts.filter(Boolean).length / firsts.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it('compare in both orders', () => {
    for (const [one, two] of pairsOf('comparison')) {
      expect(one?.task.options).toEqual(two?.task.options?.toReversed());
      expect(one?.gold.answers).toEqual(two?.gold.answers);
    }
  });

  it('ask for a true and for a false object, of one class and as many digits', () => {
    for (const pair of pairsOf('yes-no')) {
      const yes = pair.find(({ gold }) => gold.answers[0] === 'yes')!;
      const no = pair.find(({ gold }) => gold.answers[0] === 'no')!;
      const end = yes.gold.facts!.at(-1)!;
      expect(yes.task.question).toContain(end.object);
      expect(no.task.question).not.toContain(end.object);
      const said = facts.filter(
        ({ relation, object }) => relation === end.relation && no.task.question.includes(object),
      );
      expect(said.length).toBeGreaterThan(0);
      expect(said.filter(({ passageIds }) => passageIds[0] === end.passageIds[0])).toEqual([]);
    }
  });

  it('presuppose what is true, or what is not', () => {
    for (const pair of pairsOf('false-premise')) {
      const right = pair.find(({ gold }) => gold.answers.length > 0);
      const wrong = pair.find(({ gold }) => gold.answerable === false);
      const [first] = right?.gold.facts ?? [];
      expect(right?.task.question).toContain(first?.object);
      expect(wrong?.task.question).not.toContain(first?.object);
      expect(wrong?.gold.facts).toEqual([first]);
    }
  });

  it('ask for what is left out, and for the same where it is stated', () => {
    for (const pair of pairsOf('unanswerable')) {
      const stated = pair.find(({ gold }) => gold.answers.length > 0)!;
      const left = pair.find(({ gold }) => gold.answerable === false)!;
      const [first, last] = [stated.gold.facts![0]!, stated.gold.facts!.at(-1)!];
      const anchor = titled(left.task.meta!['anchor']);
      const leads = statedIn(anchor.id).filter(({ relation }) => first !== last && relation === first.relation);
      const about = leads.length === 0 ? anchor : titled(leads[0]!.object);
      expect(left.gold.passageIds).toBeUndefined();
      expect(statedIn(about.id).filter(({ relation }) => relation === last.relation)).toEqual([]);
    }
  });
});

describe('what cannot be asked', () => {
  it('is a shape that nobody declared', () => {
    expect(codeOf(() => world.examples('bridge-5', 10))).toEqual([
      'worlds/unknown-shape',
      expect.stringMatching(/did you mean "bridge-\d"/),
    ]);
  });

  it('is half a twin', () => {
    expect(codeOf(() => world.examples('yes-no', 5))).toEqual([
      'worlds/odd-count',
      expect.stringContaining('ask for 6'),
    ]);
  });

  it('is more than the pool, or than the size supports, and says which to raise', () => {
    const [code, message] = codeOf(() => world.examples('bridge-2', 1000));
    expect([code, message]).toEqual(['worlds/too-few-questions', expect.stringContaining('give 96 questions')]);
    expect(message).toContain('raise the pool or the size');
    // two of five provinces share names with two others: theirs are whole pools, too
    expect(codeOf(() => encyclopaedia({ seed: 5, size: 1000 }).examples('ambiguous', 60))[1]).toContain(
      'raise the pool',
    );
    const fullest = encyclopaedia({ seed: 1, size: 200, pool: 100 });
    expect(codeOf(() => fullest.examples('bridge-2', 1000))[1]).toContain('raise the size, or ask for fewer');
    const small: World = encyclopaedia({ seed: 1, size: 200 });
    expect(codeOf(() => small.examples('ambiguous', 2))).toEqual([
      'worlds/too-few-questions',
      expect.stringContaining('raise the size'),
    ]);
  });
});
