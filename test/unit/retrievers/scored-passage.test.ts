import { describe, expect, it } from 'vitest';
import { byId, hitOf, rounded } from '../../../src/retrievers/scored-passage.ts';

describe('hitOf', () => {
  it('shows nothing of a passage that could tell its truth: no extra field, no address', () => {
    const passage = { id: 'a', title: 'T', text: 'x', source: 's', url: 'u', meta: { gold: true } };
    expect(hitOf(passage, 0.5, 1)).toEqual({ id: 'a', title: 'T', text: 'x', source: 's', score: 0.5, rank: 1 });
  });
});

describe('byId', () => {
  it('goes by code units, not by locale, and leaves the corpus as it is', () => {
    const passages = ['ä', 'b', 'Z', '10', '9'].map((id) => ({ id, text: '' }));
    expect(byId(passages).map(({ id }) => id)).toEqual(['10', '9', 'Z', 'b', 'ä']);
    expect(passages[0]?.id).toBe('ä');
  });
});

describe('rounded', () => {
  it('makes scores equal that differ behind the fourth decimal', () => {
    expect(rounded(1.23454)).toBe(rounded(1.23446));
    expect(rounded(1 / 3)).toBe(0.3333);
  });
});
