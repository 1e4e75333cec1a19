import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/index.ts';

describe('the nearest right name', () => {
  it('is suggested when it is close', () => {
    expect(nearest('turn', ['turns', 'invalid'])).toBe('; did you mean "turns"?');
  });

  it('gives way to the whole list when none is close, if the list is short', () => {
    expect(nearest('zzzzzz', ['b', 'a'])).toBe('; known: a, b');
    expect(
      nearest(
        'zzzzzz',
        Array.from({ length: 13 }, (_, n) => `name${n}`),
      ),
    ).toBe('');
  });

  it('is nothing where nothing is known', () => {
    expect(nearest('x', [])).toBe('');
  });
});
