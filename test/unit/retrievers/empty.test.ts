import { expect, it } from 'vitest';
import { empty } from '../../../src/retrievers/index.ts';

it('finds nothing, which is no failure', () => {
  const queries = ['harbour', 'ferry'].map((text) => ({ text, k: 3 }));
  expect(empty().search(queries)).toEqual([[], []]);
});
