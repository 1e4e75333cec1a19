import { describe, expect, it } from 'vitest';
import { expand, intern, type PassageTable } from '../../../src/log/index.ts';

const hits = [
  { id: 'p1', title: 'One', text: 'first', score: 2, rank: 1 },
  { id: 'p2', text: 'second', source: 'wiki', score: 1, rank: 2 },
];

describe('passages in a log', () => {
  it('are stored once and come back as they were', () => {
    const table: PassageTable = {};
    const stored = intern([hits, hits], table);
    expect(Object.keys(table)).toHaveLength(2);
    expect(JSON.stringify(stored)).not.toContain('first');
    expect(expand(stored, table)).toEqual([hits, hits]);
  });

  it('with one id and other text are two', () => {
    const table: PassageTable = {};
    const hit = { id: 'p1', text: 'first', score: 1, rank: 1 };
    intern([hit, { ...hit, text: 'changed' }], table);
    expect(Object.keys(table)).toHaveLength(2);
  });

  it('that a log does not hold are an error, not a gap', () => {
    expect(() => expand([{ $passage: 'abc', rank: 1 }], {})).toThrow(
      expect.objectContaining({ code: 'log/missing-passage' }),
    );
  });

  it.each([
    [{ rows: [[1, null, 'x'], { id: 7, text: 'no hit: its id is a number' }] }],
    [[{ score: 1, rank: 1, id: 'a', text: 'members in another order' }]],
    [[{ id: 'a', text: 'a member more', score: 1, rank: 1, passage: 'mine' }]],
    [{ $passage: 'looks like a reference' }],
    [[{ $value: { $passage: 'x' } }, { passage: 'abc' }]],
  ])('leave every other value alone, to the order of its members: %j', (value) => {
    const back = expand(JSON.parse(JSON.stringify(intern(value, {}))), {});
    expect(JSON.stringify(back)).toBe(JSON.stringify(value));
  });
});
