import { describe, expect, it } from 'vitest';
import { cutRight } from '../../../src/text/index.ts';

describe('cutRight', () => {
  it('keeps the beginning, and never half a character', () => {
    expect(cutRight('abc', 3)).toBe('abc');
    expect(cutRight('abc', 2)).toBe('ab');
    expect(cutRight('a😀b', 2)).toBe('a');
    expect(cutRight('a😀b', 3)).toBe('a😀');
    expect(cutRight('😀', 1)).toBe('');
  });
});
