import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/cli/assign.ts';

describe('assign', () => {
  it('reads values as JSON where they are JSON, else as text', () => {
    expect(
      assign(['turns=6', 'tellBudget=false', 'finalTurn=any', 'list=[1,2]', 'quoted="3"', 'zero=007', 'none=null']),
    ).toEqual({
      turns: 6,
      tellBudget: false,
      finalTurn: 'any',
      list: [1, 2],
      quoted: '3',
      zero: '007',
      none: null,
    });
  });

  it('keeps everything after the first equals sign', () => {
    expect(assign(['query=a=b'])).toEqual({ query: 'a=b' });
    expect(assign(['empty='])).toEqual({ empty: '' });
  });

  it('goes below with a dot', () => {
    expect(assign(['calls.search=3', 'calls.open=1'])).toEqual({ calls: { search: 3, open: 1 } });
  });

  it('gives parameters to a part that was named before', () => {
    expect(assign(['retriever=bm25', 'retriever.k1=0.9'])).toEqual({ retriever: { use: 'bm25', k1: 0.9 } });
  });

  it('lets the last one win', () => {
    expect(assign(['k=3', 'k=5'])).toEqual({ k: 5 });
  });

  it('makes a key of its own of what would reach a prototype', () => {
    const params = assign(['__proto__.polluted=1']);
    expect(Object.hasOwn(params, '__proto__')).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(['k', '=3', 'a..b=1', '.a=1'])('refuses %s', (assignment) => {
    expect(() => assign([assignment])).toThrow(/write key=value/);
  });
});
