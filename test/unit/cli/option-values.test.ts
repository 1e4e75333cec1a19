import { describe, expect, it } from 'vitest';
import { collect, count, names, seed } from '../../../src/cli/option-values.ts';

describe('count', () => {
  it('reads whole numbers from 1', () => {
    expect(count('12')).toBe(12);
  });

  it.each(['0', '-1', '1.5', 'many', '', 'NaN', '1e400'])('refuses %j', (text) => {
    expect(() => count(text)).toThrow(/whole number/);
  });
});

describe('seed', () => {
  it('reads unsigned 32-bit integers', () => {
    expect([seed('0'), seed('4294967295')]).toEqual([0, 4294967295]);
  });

  it.each(['4294967296', '-1', '', ' ', '0.5'])('refuses %j', (text) => {
    expect(() => seed(text)).toThrow(/whole number/);
  });
});

describe('names', () => {
  it('parts names by commas and adds them to earlier ones', () => {
    expect(names('hop, first-query', ['oracle'])).toEqual(['oracle', 'hop', 'first-query']);
  });

  it('leaves the commas of a program alone', () => {
    expect(names('hop,cmd:node play.mjs --tasks a,b')).toEqual(['hop', 'cmd:node play.mjs --tasks a,b']);
    expect(names('cmd:./mine')).toEqual(['cmd:./mine']);
  });
});

describe('collect', () => {
  it('keeps the order', () => {
    expect(collect('b', collect('a'))).toEqual(['a', 'b']);
  });
});
