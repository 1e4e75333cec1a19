import { describe, expect, it } from 'vitest';
import { tagRowNames, tagTable } from '../../../src/dialects/index.ts';

describe('tagTable', () => {
  it('has a name for every row', () => {
    expect(tagRowNames).toEqual(Object.keys(tagTable));
  });

  it.each(tagRowNames)('%s: tags are what the scanner can tell apart', (name) => {
    const row = tagTable[name];
    const strings = [row.think, row.search, row.information, row.answer].flat();
    expect(new Set(strings).size).toBe(8);
    for (const string of strings) expect(string).toMatch(/^<[^<>]+>$/);
  });

  it.each(tagRowNames)('%s: feedback holds no tag', (name) => {
    const { begins, ends } = tagTable[name].feedback;
    expect(begins + ends).not.toMatch(/[<>]/);
  });
});
