import { expect, it } from 'vitest';
import { readsAlike } from '../../../src/core/index.ts';

const copy = { title: 'Wick', text: 'Gulls nest there.', source: 'gazetteer' };

it('copies read alike if and only if title, text and source are the same', () => {
  expect(readsAlike(copy, { ...copy })).toBe(true);
  for (const change of [
    { title: 'Wyke' },
    { title: undefined },
    { text: 'Gulls never nest there.' },
    { source: 'mail' },
  ])
    expect(readsAlike(copy, { ...copy, ...change })).toBe(false);
});
