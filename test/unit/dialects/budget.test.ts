import { describe, expect, it } from 'vitest';
import { remainingLine } from '../../../src/dialects/budget.ts';

describe('remainingLine', () => {
  it('tells every budget, and calls only of services with a limit', () => {
    const remaining = { turns: 3, invalid: 2, characters: 900 };
    expect(remainingLine({ ...remaining, calls: {} })).toBe('Left: turns 3, invalid turns 2, characters 900.');
    expect(remainingLine({ ...remaining, calls: { search: 1, open: 0 } })).toBe(
      'Left: turns 3, invalid turns 2, characters 900. Calls of search: 1. Calls of open: 0.',
    );
  });
});
