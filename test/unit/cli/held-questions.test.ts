import { describe, expect, it, vi } from 'vitest';
import { heldQuestions } from '../../../src/cli/held-questions.ts';
import { usualQuestions } from '../../../src/cli/questions.ts';
import { encyclopaedia, mixed, mixedExamples, shapes, type World } from '../../../src/worlds/index.ts';

const names = shapes.map(({ name }) => name);
const small = encyclopaedia({ seed: 0, size: 200 });

/** How many questions of which shape there are. */
function countsIn({ questions }: ReturnType<typeof heldQuestions>): { readonly [shape: string]: number } {
  return Object.fromEntries(Object.entries(questions).map(([shape, examples]) => [shape, examples.length]));
}

describe('questions that nobody counted', () => {
  it.each([200, 299])('are of every shape that %i passages hold, and what is left out is named', (size) => {
    const world = encyclopaedia({ seed: 0, size });
    const { questions, leftOut } = heldQuestions(world, usualQuestions);
    expect(leftOut).toContain('ambiguous');
    expect([...Object.keys(questions), ...leftOut].toSorted()).toEqual(names.toSorted());
    for (const examples of Object.values(questions)) expect(examples).toHaveLength(usualQuestions.ofEach);
    for (const shape of leftOut) expect(() => world.examples(shape, usualQuestions.ofEach)).toThrow('not 10');
  });

  it('leave out nothing where there is room', () => {
    expect(heldQuestions(encyclopaedia({ seed: 0 }), usualQuestions).leftOut).toEqual([]);
  });

  it('do not hide a mistake of who made the world', () => {
    const broken = {
      ...small,
      examples: () => {
        throw new TypeError('broken');
      },
    };
    expect(() => heldQuestions(broken, usualQuestions)).toThrow('broken');
  });
});

describe('a count of all shapes', () => {
  it('gives way to what is counted by name, and to what is left out', () => {
    const held = heldQuestions(small, { ofEach: 4, counts: { report: 0, 'bridge-1': 7 } });
    expect(countsIn(held)).toMatchObject({ 'bridge-1': 7, 'bridge-2': 4, 'yes-no': 4 });
    expect(held.leftOut).toEqual(['ambiguous']);
    expect([...Object.keys(held.questions), 'report', 'ambiguous'].toSorted()).toEqual(names.toSorted());
  });

  it('does not leave out what is counted by name: the world refuses it', () => {
    const asked = { ofEach: 4, counts: { ambiguous: 4 } };
    expect(() => heldQuestions(small, asked)).toThrow('questions of "ambiguous", not 4');
  });

  it('is even for shapes that come in twins, unless they are counted by name', () => {
    expect(() => heldQuestions(small, { ofEach: 3, counts: {} })).toThrow('come in twins: ask for 4 instead of 3');
    const twins = Object.fromEntries(shapes.filter(({ together }) => together === 2).map(({ name }) => [name, 2]));
    expect(countsIn(heldQuestions(small, { ofEach: 3, counts: twins }))).toMatchObject({ ...twins, 'bridge-1': 3 });
  });

  it('refuses to leave out what is no shape', () => {
    expect(() => heldQuestions(small, { ofEach: 4, counts: { reprot: 0 } })).toThrow('did you mean "report"?');
  });

  it('refuses to ask nothing', () => {
    expect(() => heldQuestions(small, { ofEach: 5000, counts: {} })).toThrow('nothing to ask: 200 passages');
  });
});

it('asks nothing that was not counted, where nobody counts all', () => {
  const held = heldQuestions(small, { counts: { list: 5 } });
  expect(countsIn(held)).toEqual({ list: 5 });
  expect(held.leftOut).toEqual([]);
});

it('makes every question once, and mixed they are those that the world gives', () => {
  const examples = vi.fn<World['examples']>((...asked) => small.examples(...asked));
  const held = heldQuestions({ ...small, examples }, { ofEach: 4, counts: { 'bridge-1': 7, report: 0 } });
  const given = mixed(Object.values(held.questions));
  expect(examples.mock.calls.map(([shape]) => shape).toSorted()).toEqual(names.toSorted());
  expect(given).toEqual(mixedExamples(small, countsIn(held)));
});
