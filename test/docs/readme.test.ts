// The README's first TypeScript example does what its comments say.
import { expect, it } from 'vitest';
import { blocksOf, page, printedBy } from './example.ts';

it('the first example runs as it stands, and ends with a full score twice', () => {
  const [example = ''] = blocksOf(page('README.md'), 'ts');
  expect(example).toContain("from 'foragym'");
  const printed = printedBy(example);
  expect(printed).toContain("Question: Which organisation is the Lilascea Pump's maker?");
  expect(printed).toContain("'Lilascea Pump'");
  expect(printed).toMatch(/answered 1 /);
  expect(printed.trimEnd().split('\n').at(-1)).toBe('{ value: 1 }');
});
