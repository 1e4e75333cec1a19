import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check, type Schema } from '../../../src/core/index.ts';

const schema = v.strictObject({ turns: v.optional(v.number(), 4), corpus: v.string() });
const refusal = (value: unknown): string => {
  try {
    check(schema, value, 'acme/x-v1');
  } catch (error) {
    return `${Reflect.get(error as Error, 'code')} ${(error as Error).message}`;
  }
  return 'accepted';
};

describe('checking parameters', () => {
  it('fills in defaults', () => {
    expect(check(schema, { corpus: 'a' }, 'here')).toEqual({ turns: 4, corpus: 'a' });
  });

  it('names an unknown key with the nearest right one', () => {
    expect(refusal({ corpus: 'a', turn: 5 })).toBe(
      'params/unknown acme/x-v1: unknown parameter "turn"; did you mean "turns"?',
    );
  });

  it('names what is missing, and what is wrong with a value', () => {
    expect(refusal({})).toBe('params/missing acme/x-v1: parameter "corpus" is missing');
    expect(refusal({ corpus: 7 })).toContain('params/invalid acme/x-v1: parameter "corpus"');
    expect(refusal(null)).toContain('params/invalid');
  });

  it('quotes no more of a name or a value than anybody reads', () => {
    const endless = 'k'.repeat(1_000_000);
    expect(refusal({ corpus: 'a', [endless]: 5 }).length).toBeLessThan(200);
    expect(refusal({ corpus: 'a', turns: endless }).length).toBeLessThan(200);
  });

  it('takes any Standard Schema, and refuses one that answers later', () => {
    const later: Schema<string> = {
      '~standard': { version: 1, vendor: 'acme', validate: async (value) => ({ value: String(value) }) },
    };
    expect(() => check(later, 1, 'here')).toThrow(expect.objectContaining({ code: 'params/asynchronous' }));
    const plain: Schema<string> = {
      '~standard': {
        version: 1,
        vendor: 'acme',
        validate: () => ({ issues: [{ message: 'no', path: ['a', { key: 'b' }] }] }),
      },
    };
    expect(() => check(plain, 1, 'here')).toThrow('here: parameter "a.b": no');
  });
});
