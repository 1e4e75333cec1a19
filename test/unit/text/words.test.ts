import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/text/index.ts';

describe('wordsOf', () => {
  it.each<[string, readonly string[]]>([
    ['The Mill of Mellin', ['mill', 'of', 'mellin']],
    ['Toto/Rush: 1954–1992', ['toto', 'rush', '1954', '1992']],
    ['31,864 people; 3.5 %', ['31864', 'people', '3.5']],
    ['1, 2, and 3.', ['1', '2', 'and', '3']],
    ["Quill's École", ['quill', 's', 'école']],
    ['e\u0301tude', ['e\u0301tude']],
    [' — ', []],
  ])('of %j', (text, forms) => expect(wordsOf(text).map(({ form }) => form)).toEqual(forms));

  it('say where they stand', () => {
    const text = 'In 1,204 the mill';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['In', '1,204', 'mill']);
  });
});
