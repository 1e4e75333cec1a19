import { describe, expect, it } from 'vitest';
import { parseJsonLine } from '../../../src/corpora/json-line.ts';

const value = (text: string): unknown => parseJsonLine(text, 'x.jsonl:7').value;

describe('parseJsonLine', () => {
  it('gives the object as it stands', () => {
    const text = '{"a":[1,-2.5e3,{"b":null}],"c":"\\"d\\\\","10":true,"e":0.1}';
    expect(value(text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['no JSON', '{"a":', 'JSON'],
    ['no object', '[1]', 'must be a JSON object'],
    ['a null', 'null', 'must be a JSON object'],
    ['a key said twice', '{"a":1,"b":{"c":1,"c":2}}', 'same key twice'],
    ['a key that would set a prototype', '{"a":{"\\u005f_proto__":{}}}', '__proto__'],
    ['keys that repair makes equal', '{"\\ud800":1,"\\ud801":2}', 'once repaired'],
    ['a number that would be Infinity', '{"a":[{"b":1e999}]}', '1e999 is beyond the finite numbers'],
    ['the shortest such number', '{"a":-1E309}', '1E309 is beyond'],
    ['one with a fraction', `{"a":${'9'.repeat(310)}.5}`, 'beyond the finite numbers'],
    ['more than 64 levels', `{"a":${'['.repeat(64)}${']'.repeat(64)}}`, '64 levels'],
    ['very many levels', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, '64 levels'],
  ])('refuses %s', (_, text, words) => {
    expect(() => value(text)).toThrow(expect.objectContaining({ code: 'corpora/not-json' }));
    expect(() => value(text)).toThrow(words);
    expect(() => value(text)).toThrow('x.jsonl:7: ');
  });

  it.each(['{"a":9007199254740992}', '{"a":[-12345678901234567890]}', '{"a":{"b":9007199254740993}}'])(
    'refuses the integer in %s, which would change',
    (text) => {
      expect(() => value(text)).toThrow(expect.objectContaining({ code: 'corpora/unsafe-integer' }));
    },
  );

  it.each([
    '{"a":9007199254740991,"b":-9007199254740991}',
    '{"a":"1e999","b":1e308,"c":1e-999}',
    '{"a":6.02e23,"b":1e300,"c":1234567890123456789.5}',
    '{"a":"12345678901234567890","12345678901234567890":"\\"12345678901234567890"}',
  ])('keeps the numbers and texts in %s', (text) => {
    expect(value(text)).toEqual(JSON.parse(text));
  });

  it('makes lone surrogates well-formed, in keys too, and counts them', () => {
    const { value: repaired, repaired: count } = parseJsonLine(
      '{"a\\ud800":["\\udc00\\ud83d\\ude00\\udc01"],"b":"😀"}',
      'x:1',
    );
    expect(repaired).toEqual({ 'a\uFFFD': ['\uFFFD😀\uFFFD'], b: '😀' });
    expect(count).toBe(3);
  });

  it('takes time in proportion to the line', () => {
    time(25_000);
    expect(time(200_000) / time(50_000)).toBeLessThan(12);
  });
});

/** Milliseconds to read a line of about ten times `size` characters: the best of five. */
function time(size: number): number {
  const hard = `{"a":"${'\\\\'.repeat(size)}","b":"${'\\"'.repeat(size)}","c":[${'1,'.repeat(size)}1]}`;
  const times = [1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    value(hard);
    return performance.now() - start;
  });
  return Math.min(...times);
}
