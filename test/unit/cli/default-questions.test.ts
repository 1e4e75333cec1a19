import { describe, expect, it } from 'vitest';
import { defaultQuestions, EACH } from '../../../src/cli/default-questions.ts';
import { encyclopaedia, mixedExamples, shapes } from '../../../src/worlds/index.ts';

describe('questions that nobody counted', () => {
  it.each([200, 299])('are of every shape that %i passages hold, and what is left out is named', (size) => {
    const world = encyclopaedia({ seed: 0, size });
    const { questions, leftOut } = defaultQuestions(world);
    expect(leftOut).toContain('ambiguous');
    expect([...Object.keys(questions), ...leftOut].toSorted()).toEqual(shapes.map(({ name }) => name).toSorted());
    expect(mixedExamples(world, questions)).toHaveLength(EACH * Object.keys(questions).length);
    for (const shape of leftOut) expect(() => world.examples(shape, EACH)).toThrow('not 10');
  });

  it('leave out nothing where there is room', () => {
    expect(defaultQuestions(encyclopaedia({ seed: 0 })).leftOut).toEqual([]);
  });

  it('do not hide a mistake of who made the world', () => {
    const broken = {
      ...encyclopaedia({ seed: 0, size: 200 }),
      examples: () => {
        throw new TypeError('broken');
      },
    };
    expect(() => defaultQuestions(broken)).toThrow('broken');
  });
});
