import { describe, expect, it } from 'vitest';
import * as fragments from '../../../src/worlds/fragments.ts';
import { phrases } from '../../../src/worlds/phrases.ts';
import { crafts, emblems, occupations, prizes } from '../../../src/worlds/word-lists.ts';

const lists = { crafts, emblems, occupations, prizes };
const values = Object.values(lists).flat();

describe('the values of facts', () => {
  it.each(Object.entries(lists))('%s has at least 40, each once', (_, list) => {
    expect(new Set(list).size).toBe(list.length);
    expect(list.length).toBeGreaterThanOrEqual(40);
  });

  it('hold no value that is part of another', () => {
    const nested = values.filter((value) => values.some((other) => other !== value && other.includes(value)));
    expect(nested).toEqual([]);
  });

  it('do not occur in the sentences that state nothing', () => {
    const prose = JSON.stringify([phrases, fragments]);
    const found = values.filter((value) => new RegExp(`\\b${value}\\b`, 'i').test(prose));
    expect(found).toEqual([]);
  });
});
