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

  it.each<[readonly string[], string]>([
    [['k=3', 'k=5'], 'k=5: k was said before'],
    [['calls.search=1', 'calls.search=2'], 'calls.search was said before'],
    [['retriever.k1=0.9', 'retriever=bm25'], 'retriever was said before'],
    [['retriever={"use":"bm25","k1":1}', 'retriever.k1=2'], 'retriever.k1 was said before'],
    [['retriever=bm25', 'retriever.use=empty'], 'retriever.use was said before'],
    [['calls=3', 'calls.search=2'], 'calls.search was said before'],
  ])('refuses %j, of which one would undo the other', (assignments, says) => {
    expect(() => assign(assignments)).toThrow(says);
    expect(() => assign(assignments, '--reset')).toThrow(/^--reset /);
  });

  it.each<[string, unknown]>([
    ['.9', 0.9],
    ['-.9', -0.9],
    ['0.9', 0.9],
    ['-1', -1],
    ['+2', 2],
    ['1e3', 1000],
    ['.5e-1', 0.05],
    ['05', '05'],
    ['-05', '-05'],
    ['.', '.'],
    ['1.2.3', '1.2.3'],
    ['e3', 'e3'],
    ['0x10', '0x10'],
  ])('reads %s as people do', (text, value) => {
    expect(assign([`noise=${text}`])).toEqual({ noise: value });
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
