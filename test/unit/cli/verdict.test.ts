import { describe, expect, it } from 'vitest';
import { verdictOf, verdictTables } from '../../../src/cli/verdict.ts';
import type { Finding } from '../../../src/conformance/index.ts';

const kept: Finding = { part: 'dialect tags', clause: 'dialect/total', says: 'It MUST read everything.', ok: true };
const broken: Finding = {
  ...kept,
  clause: 'dialect/linear',
  says: 'It MUST be linear.',
  ok: false,
  message: 'it was not',
};
const advised: Finding = { ...broken, clause: 'dialect/short', says: 'It SHOULD be short.' };

describe('verdictOf', () => {
  it('breaks on a rule, and not on advice', () => {
    expect(verdictOf([kept, broken, advised], new Set()).broken).toEqual([broken]);
  });

  it('accepts what was expected', () => {
    const verdict = verdictOf([kept, broken], new Set(['dialect tags dialect/linear']));
    expect([verdict.broken, verdict.stale]).toEqual([[], []]);
  });

  it('finds an expectation that no longer comes true', () => {
    expect(verdictOf([kept, broken], new Set(['dialect tags dialect/total'])).stale).toEqual([
      'dialect tags dialect/total',
    ]);
  });
});

describe('verdictTables', () => {
  it('counts by part, and tells what was done instead', () => {
    const [counts, details] = verdictTables('mine', verdictOf([kept, broken], new Set(['gone part/x'])));
    expect(counts?.rows).toEqual([['dialect tags', '1', '2']]);
    expect(counts?.notes).toEqual(['expected to fail, and kept: gone part/x']);
    expect(details?.rows).toEqual([['dialect tags', 'dialect/linear', 'It MUST be linear.', 'it was not']]);
  });
});
