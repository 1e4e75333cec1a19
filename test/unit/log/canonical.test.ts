import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHashOf } from '../../../src/log/index.ts';

describe('canonical JSON (RFC 8785)', () => {
  it('prints numbers as ECMAScript does, and -0 as 0', () => {
    expect(canonicalJson([1e21, 1e-7, 1, 5e-324, -0])).toBe('[1e+21,1e-7,1,5e-324,0]');
  });

  it('orders keys by UTF-16 code unit: U+1F600 before U+FFFF', () => {
    expect(canonicalJson({ '\uffff': 1, '\u{1f600}': 2, b: 3, a: 4 })).toBe('{"a":4,"b":3,"\u{1f600}":2,"\uffff":1}');
  });

  it('leaves out what is undefined, so that an absent field and an undefined one are the same', () => {
    expect(contentHashOf({ a: 1, b: undefined })).toBe(contentHashOf({ a: 1 }));
  });

  it('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson(undefined)).toThrow(expect.objectContaining({ code: 'log/not-json' }));
    expect(() => canonicalJson([Number.NaN])).toThrow();
  });

  it('hashes to sha256 of its UTF-8 bytes', () => {
    // printf '{"a":"é"}' | sha256sum
    expect(contentHashOf({ a: 'é' })).toBe('b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1');
  });
});
