import { expect, it } from 'vitest';
import { questionsIn } from '../../../src/cli/questions.ts';

it('reads counts by shape, parted by commas or said one by one', () => {
  expect(questionsIn(['bridge-2=200, comparison=80', 'list=5'])).toEqual({ 'bridge-2': 200, comparison: 80, list: 5 });
});

it('reads a count of all shapes, wherever it stands, and those that are counted otherwise or left out', () => {
  expect(questionsIn(['list=6,all=50', 'report=0'])).toEqual({ list: 6, all: 50, report: 0 });
});

it.each(['bridge-2', 'bridge-2=', '=5', 'bridge-2=many', '', 'list=5,list=6', 'list=5,', 'all', 'all=5,all=6'])(
  'refuses %j, naming what is wrong',
  (text) => {
    expect(() => questionsIn([text])).toThrow('--questions');
  },
);

it('keeps a name that no object has for its own, so that it is refused as no shape', () => {
  expect(Object.entries(questionsIn(['__proto__=3']))).toEqual([['__proto__', 3]]);
});
