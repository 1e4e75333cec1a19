import { expect, it } from 'vitest';
import { questionsIn } from '../../../src/cli/questions.ts';

it('reads counts by shape, parted by commas or said one by one', () => {
  expect(questionsIn(['bridge-2=200, comparison=80', 'list=5'])).toEqual({
    counts: { 'bridge-2': 200, comparison: 80, list: 5 },
  });
});

it('reads a count of all shapes, wherever it stands, and those that are counted otherwise or left out', () => {
  expect(questionsIn(['list=6,all=50', 'report=0'])).toEqual({ ofEach: 50, counts: { list: 6, report: 0 } });
});

it.each([
  'bridge-2',
  'bridge-2=',
  '=5',
  'bridge-2=0',
  'bridge-2=2.5',
  'bridge-2=-1',
  'bridge-2=many',
  '',
  'list=5,list=6',
  'list=5,',
  'all',
  'all=0',
  'all=0,list=5',
  'all=5,all=6',
])('refuses %j, naming what is wrong', (text) => {
  expect(() => questionsIn([text])).toThrow('--questions');
});
