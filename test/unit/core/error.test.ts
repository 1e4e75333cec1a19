import { describe, expect, it } from 'vitest';
import { brief, nearest } from '../../../src/core/index.ts';

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

  it('is sought by the beginning of a name without end, in no time', () => {
    expect(nearest('turns'.repeat(1_000_000), ['turn', 'x'.repeat(10_000)])).toContain('; known: turn');
  });
});

describe('a name in a message', () => {
  it('is whole, but for one that is longer than a line', () => {
    expect(brief('turns')).toBe('turns');
    expect(brief('x'.repeat(80))).toBe('x'.repeat(80));
    expect(brief(`${'x'.repeat(79)}\u{1f600}${'y'.repeat(19)}`)).toBe(`${'x'.repeat(79)}\ufffd... (100 characters)`);
  });
});
