import { describe, expect, it } from 'vitest';
import { entriesOf, sameJson } from '../../../src/core/index.ts';

describe('JSON', () => {
  it('is the same whatever the order of keys, and an undefined member is as good as none', () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1, d: undefined })).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, {}],
    [{}, { a: null }],
    [[1, 2], [1]],
    [[], {}],
    [null, 0],
    [{ toString: 1 }, {}],
  ])('differs: %j and %j', (a, b) => {
    expect(sameJson(a, b)).toBe(false);
    expect(sameJson(b, a)).toBe(false);
  });

  it('has only the members that are present', () => {
    expect(entriesOf({ a: 1, b: undefined, c: null })).toEqual([
      ['a', 1],
      ['c', null],
    ]);
  });
});
