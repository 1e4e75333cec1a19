import { describe, expect, it } from 'vitest';
import { check, type Block } from '../../../src/core/index.ts';
import { dialectParts, searchTags, type TagRowName } from '../../../src/dialects/index.ts';
import { tools } from './tools.ts';

const hits: Block = {
  type: 'hits',
  hits: [
    { id: 'p1', title: 'Ada', text: 'Ada wrote.', score: 2, rank: 1 },
    { id: 'p2', title: 'Bob', text: 'Bob read.', score: 1, rank: 2 },
  ],
};

describe('searchTags', () => {
  it('is made with defaults, by function and from the shelf', () => {
    const part = dialectParts['search-tags'];
    expect(part?.make(check(part.params, {}, 'search-tags'), undefined).stop).toEqual(searchTags().stop);
  });

  it('refuses parameters that it does not know, by name', () => {
    const schema = dialectParts['search-tags']!.params;
    expect(() => check(schema, { title: true }, 'search-tags')).toThrow(
      'unknown parameter "title"; did you mean "titles"?',
    );
    expect(() => check(schema, { row: 'search-r2' }, 'search-tags')).toThrow('search-r1');
    expect(() => searchTags({ hardCut: 0 })).toThrow('hardCut');
  });

  it('stops a sampler where an action ends', () => {
    expect(searchTags().stop).toEqual(['</search>', '</answer>', '</open>', '<abstain/>']);
    expect(searchTags({ row: 'r1-searcher' }).stop).toContain('<|end_of_query|>');
  });
});

describe('instructions', () => {
  it('describe only the tools on offer', () => {
    expect(searchTags().instructions(tools.slice(0, 1))).not.toContain('<open>');
  });
});

const shown = (row: TagRowName) => searchTags({ row }).render([hits], null).text;

describe('render', () => {
  it('shows documents as each row publishes them, with a blank line before and after', () => {
    expect(shown('search-r1')).toBe(
      '\n\n<information>Doc 1(Title: Ada) Ada wrote.\nDoc 2(Title: Bob) Bob read.</information>\n\n',
    );
    expect(shown('zerosearch')).toBe('\n\n<information>Doc 1: Ada wrote.\nDoc 2: Bob read.</information>\n\n');
    expect(shown('r1-searcher')).toBe(
      '\n\n<|begin_of_documents|>\n(1)Title: Ada Text: Ada wrote.\n(2)Title: Bob Text: Bob read.\n<|end_of_documents|>\n\n',
    );
  });

  it('lets titles be switched in every row', () => {
    expect(searchTags({ row: 'zerosearch', titles: true }).render([hits], null).text).toContain('Doc 1(Title: Ada)');
    expect(searchTags({ titles: false }).render([hits], null).text).toContain('Doc 1: Ada wrote.');
  });

  it('tells what is left in the last line, and nothing when there is nothing to tell', () => {
    const remaining = { turns: 2, invalid: 1, characters: 50, calls: { search: 1 } };
    const { text } = searchTags().render([hits], remaining);
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      'Left: turns 2, invalid turns 1, characters 50. Calls of search: 1.',
    );
    expect(searchTags().render([hits], null).text).not.toContain('Left');
  });

  it('answers an invalid turn as Search-R1 does: in the first person, with another try', () => {
    const { text } = searchTags().render(
      [{ type: 'notice', code: 'no-action', detail: 'The turn holds no action.' }],
      null,
    );
    expect(text).toMatch(/^\n\nMy previous action is invalid\. The turn holds no action\. .*Let me try again\.\n\n$/);
  });

  it('shows questions and results, inert', () => {
    const { text } = searchTags().render(
      [
        { type: 'text', text: 'Who <b>?' },
        { type: 'result', tool: 'x', value: ['<b>'] },
      ],
      null,
    );
    expect(text).toBe('\n\nWho ‹b>?\n\n<information>["‹b>"]</information>\n\n');
  });

  it('says the same in its message', () => {
    const { text, messages } = searchTags({ placement: 'user' }).render([hits], null);
    expect(messages).toEqual([{ role: 'user', content: text }]);
    expect(searchTags().render([], null)).toEqual({ text: '', messages: [] });
  });

  it('cuts hard when told to, as published loops do: the closing tag is lost', () => {
    const { text } = searchTags({ hardCut: 40 }).render([hits], null);
    expect(text).toHaveLength(40);
    expect(text).not.toContain('</information>');
  });
});
