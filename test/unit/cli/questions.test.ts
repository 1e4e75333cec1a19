import { expect, it } from 'vitest';
import { questionsIn } from '../../../src/cli/questions.ts';

it('reads counts by shape, parted by commas or said one by one', () => {
  expect(questionsIn(['bridge-2=200, comparison=80', 'list=5'])).toEqual({ 'bridge-2': 200, comparison: 80, list: 5 });
});

it.each(['bridge-2', 'bridge-2=', '=5', 'bridge-2=0', 'bridge-2=2.5', 'bridge-2=many', '', 'list=5,list=6', 'list=5,'])(
  'refuses %j, naming what is wrong',
  (text) => {
    expect(() => questionsIn([text])).toThrow('--questions');
  },
);
