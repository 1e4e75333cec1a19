import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readObject, refuseArguments, tagFreeJson } from '../../../src/dialects/model-json.ts';
import { calculate, search } from './tools.ts';

const codeOf = (json: string) => {
  const read = readObject(json);
  return 'refusal' in read ? read.refusal.code : null;
};

const padded = (length: number) => `{${' '.repeat(length - 2)}}`;
const deep = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;

describe('readObject', () => {
  it('reads an object', () => {
    expect(readObject(' {"a":[1]} ')).toEqual({ object: { a: [1] } });
  });

  it.each(['', '{', '[]', 'null', '"a"', '1', '{"a":1}x', "{'a':1}"])(
    'refuses %j, in words that no engine chose',
    (json) => {
      expect(readObject(json)).toEqual({ refusal: { code: 'bad-json', reason: 'The call is not a JSON object.' } });
    },
  );

  it('takes 16,384 characters and not one more', () => {
    expect(codeOf(padded(16_384))).toBeNull();
    expect(codeOf(padded(16_385))).toBe('oversized-arguments');
  });

  it('takes 32 levels and not one more', () => {
    expect(codeOf(deep(32))).toBeNull();
    expect(codeOf(deep(33))).toBe('bad-arguments');
  });

  it.each(['{"a":"\\ud800"}', '{"\\udc00":1}', '{"a":[{"b":"x\\ud800y"}]}', '{"__proto__":1}'])(
    'refuses %s',
    (json) => {
      expect(codeOf(json)).toBe('bad-arguments');
    },
  );
});

describe('refuseArguments', () => {
  it('takes what the tool takes', () => {
    expect(refuseArguments({ expression: '1' }, calculate)).toBeNull();
  });

  it('names the parameter and the nearest right name', () => {
    const refusal = refuseArguments({ query: 'a', qury: 'b' }, search);
    expect(refusal?.code).toBe('bad-arguments');
    expect(refusal?.reason).toContain('unknown parameter "qury"; did you mean "query"?');
  });

  it('bounds what it quotes, and never half a character', () => {
    const refusal = refuseArguments({ query: 'a', ['😀'.repeat(500)]: 'b' }, search);
    expect(refusal?.reason.length).toBeLessThan(300);
    expect(refusal?.reason.isWellFormed()).toBe(true);
  });

  it('passes on what is no fault of the policy', () => {
    const slow = v.objectAsync({ query: v.string() }) as unknown as typeof search.parameters;
    expect(() => refuseArguments({ query: 'a' }, { ...search, parameters: slow })).toThrow('must answer at once');
  });
});

describe('tagFreeJson', () => {
  it('holds no bracket and reads back the same', () => {
    const value = { '<a>': '</tool_call>', b: ['<', '\\u003c'] };
    expect(tagFreeJson(value)).not.toContain('<');
    expect(JSON.parse(tagFreeJson(value))).toEqual(value);
  });
});
