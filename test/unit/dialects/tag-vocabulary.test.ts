import { describe, expect, it } from 'vitest';
import { tagRowNames, tagTable } from '../../../src/dialects/index.ts';
import { vocabularyFor } from '../../../src/dialects/tag-vocabulary.ts';
import { search, tools } from './tools.ts';

describe('vocabularyFor', () => {
  it('gives the row its search tag and other tools their names', () => {
    const { calls } = vocabularyFor(tagTable['r1-searcher'], tools);
    expect([...calls].map(([name, tag]) => [name, tag.open, tag.close])).toEqual([
      ['search', '<|begin_of_query|>', '<|end_of_query|>'],
      ['open', '<open>', '</open>'],
      ['calculate', '<calculate>', '</calculate>'],
    ]);
  });

  it.each(['answer', 'think', 'information', 'abstain', 'two words', 'a>b', '', '1st'])(
    'refuses a tool called %j',
    (name) => {
      for (const row of tagRowNames) {
        expect(() => vocabularyFor(tagTable[row], [{ ...search, name }])).toThrow(
          expect.objectContaining({ code: 'dialect/tool-name' }),
        );
      }
    },
  );
});
