import { describe, expect, it } from 'vitest';
import { tagTable } from '../../../src/dialects/index.ts';
import { readTags } from '../../../src/dialects/tag-reading.ts';
import { vocabularyFor } from '../../../src/dialects/tag-vocabulary.ts';
import { tools } from './tools.ts';

const { scan } = vocabularyFor(tagTable['search-r1'], tools);
const read = (text: string) => readTags({ text }, scan);

describe('readTags', () => {
  it('spans the body of an action as it stands, untrimmed', () => {
    const text = '😀 <answer> Ada\n</answer>.';
    const { actions, end } = read(text);
    expect(actions).toEqual([{ type: 'answer', text: 'Ada', span: { in: 'text', start: 11, end: 16 } }]);
    expect(text.slice(11, 16)).toBe(' Ada\n');
    expect(text.slice(end)).toBe('.');
  });

  it('spans a tag that stands alone whole', () => {
    expect(read('a<abstain/>').actions[0]?.span).toEqual({ in: 'text', start: 1, end: 11 });
  });

  it('spans an invalid element whole, and a turn without elements whole', () => {
    expect(read('a<search> </search>b').actions[0]?.span).toEqual({ in: 'text', start: 1, end: 19 });
    expect(read('a<search>b').actions[0]?.span).toEqual({ in: 'text', start: 0, end: 10 });
  });

  it('names the tag that was left open', () => {
    expect(read('<search>b').actions[0]).toMatchObject({ reason: 'The tag "search" was opened and not closed.' });
  });
});
