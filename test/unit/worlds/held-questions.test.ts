import { describe, expect, it, vi } from 'vitest';
import { openWorld } from '../../../src/episode/index.ts';
import type { Example } from '../../../src/core/index.ts';
import { encyclopaedia, heldQuestions, shapes, usualQuestions, type World } from '../../../src/worlds/index.ts';

const names = shapes.map(({ name }) => name);
const small = encyclopaedia({ seed: 0, size: 200 });

/** How many questions of which shape there are. */
function countsIn({ examples }: { readonly examples: readonly Example[] }): { readonly [shape: string]: number } {
  const counts = new Map<string, number>();
  for (const { task } of examples) counts.set(task.shape ?? '', (counts.get(task.shape ?? '') ?? 0) + 1);
  return Object.fromEntries(counts);
}

describe('questions that nobody counted', () => {
  it.each([200, 299])('are of every shape that %i passages hold, and what is left out is named', (size) => {
    const world = encyclopaedia({ seed: 0, size });
    const held = heldQuestions(world);
    const counts = countsIn(held);
    const absent = names.filter((name) => counts[name] === undefined);
    expect(absent).toContain('ambiguous');
    expect(held.leftOut).toBe(
      `left out, as ${size} passages with a pool of 24 do not hold 10 of them: ${absent.join(', ')}`,
    );
    for (const count of Object.values(counts)) expect(count).toBe(10);
    for (const shape of absent) expect(() => world.examples(shape, 10)).toThrow('not 10');
  });

  it('leave out nothing where there is room', () => {
    expect(heldQuestions(encyclopaedia({ seed: 0 })).leftOut).toBeUndefined();
  });

  it('do not hide a mistake of who made the world', () => {
    const broken = {
      ...small,
      examples: () => {
        throw new TypeError('broken');
      },
    };
    expect(() => heldQuestions(broken)).toThrow('broken');
  });
});

describe('a count of all shapes', () => {
  it('gives way to what is counted by name, and to what is left out', () => {
    const held = heldQuestions(small, { all: 4, report: 0, 'bridge-1': 7 });
    expect(countsIn(held)).toMatchObject({ 'bridge-1': 7, 'bridge-2': 4, 'yes-no': 4 });
    expect(held.leftOut).toMatch(/: ambiguous$/);
    expect([...Object.keys(countsIn(held)), 'report', 'ambiguous'].toSorted()).toEqual(names.toSorted());
  });

  it('does not leave out what is counted by name: the world refuses it', () => {
    expect(() => heldQuestions(small, { all: 4, ambiguous: 4 })).toThrow('questions of "ambiguous", not 4');
  });

  it('is even for shapes that come in twins, unless they are counted by name', () => {
    expect(() => heldQuestions(small, { all: 3 })).toThrow('come in twins: ask for 4 instead of 3');
    const twins = Object.fromEntries(shapes.filter(({ together }) => together === 2).map(({ name }) => [name, 2]));
    expect(countsIn(heldQuestions(small, { all: 3, ...twins }))).toMatchObject({ ...twins, 'bridge-1': 3 });
  });

  it('refuses to leave out what is no shape', () => {
    expect(() => heldQuestions(small, { all: 4, reprot: 0 })).toThrow('did you mean "report"?');
  });
});

describe('what asks nothing, or nothing that there is', () => {
  it('is refused: more than any shape has, all shapes left out, no shape', () => {
    expect(() => heldQuestions(small, { all: 5000 })).toThrow(
      'none of the shapes asked for has 5000 questions in 200 passages with a pool of 24: ask for fewer',
    );
    expect(() => heldQuestions(small, { all: 2, ...Object.fromEntries(names.map((name) => [name, 0])) })).toThrow(
      'every shape is left out of all',
    );
    expect(() => heldQuestions(small, {})).toThrow(expect.objectContaining({ code: 'params/invalid' }));
  });

  it.each(['__proto__', 'constructor', 'toString', 'All'])('is refused as no shape: %s', (name) => {
    expect(() => heldQuestions(small, { [name]: 3 })).toThrow(`no shape "${name}"`);
    expect(() => heldQuestions(small, { all: 2, [name]: 0 })).toThrow(`no shape "${name}"`);
  });

  it.each([
    [{ all: 0 }, 'all=0'],
    [{ all: 0, list: 5 }, 'all=0'],
    [{ list: 5, report: 0 }, 'report=0'],
    [{ 'bridge-2': 2.5 }, '"bridge-2": a count is a whole number'],
    [{ 'bridge-2': -1 }, '"bridge-2"'],
    [{ 'bridge-2': Number.NaN }, '"bridge-2"'],
    [{ all: 2 ** 53 }, '"all"'],
  ])('is refused by its name: %o', (questions, words) => {
    const refusal = expect.objectContaining({ code: 'params/invalid', message: expect.stringContaining(words) });
    expect(() => heldQuestions(small, questions)).toThrow(refusal);
  });
});

it('asks nothing that was not counted, where nobody counts all, and makes every question once', () => {
  const examples = vi.fn<World['examples']>((...asked) => small.examples(...asked));
  expect(countsIn(heldQuestions({ ...small, examples }, { list: 5 }))).toEqual({ list: 5 });
  heldQuestions({ ...small, examples }, { all: 4, 'bridge-1': 7, report: 0 });
  expect(examples.mock.calls.map(([shape]) => shape).toSorted()).toEqual(['list', ...names].toSorted());
});

it('mixes the shapes, so that the first questions are of every shape', () => {
  const { examples } = heldQuestions(small, { all: 2, ambiguous: 0, 'bridge-1': 20 });
  const held = names.filter((name) => name !== 'ambiguous');
  const first = examples.slice(0, examples.length / 2).map(({ task }) => task.shape);
  expect(new Set(first)).toEqual(new Set(held));
  expect(examples.filter(({ task }) => task.shape === 'list')).toEqual(small.examples('list', 2));
});

it('are asked of a world in memory, too, and what is left out is told', () => {
  const warn = vi.fn();
  const { tasks } = openWorld({ seed: 0, size: 200 }, warn);
  const { examples, leftOut } = heldQuestions(small, usualQuestions);
  expect(tasks.examples.map(({ task }) => task.id)).toEqual(examples.map(({ task }) => task.id));
  expect(warn.mock.calls).toEqual([[[{ where: 'questions', message: leftOut }]]]);
  const said = { all: 4, report: 0, ambiguous: 0 };
  expect(countsIn(openWorld({ seed: 0, size: 200, questions: said }, warn).tasks)).toEqual(
    countsIn(heldQuestions(small, said)),
  );
  expect(warn).toHaveBeenCalledOnce();
});
