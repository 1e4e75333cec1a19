import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../src/core/index.ts';
import { documentLines } from '../../../src/dialects/documents.ts';

const hits: readonly Hit[] = [
  { id: 'p9', title: 'Ada', text: 'Ada wrote.', score: 2, rank: 1 },
  { id: 'p4', text: 'Bob <read>.', score: 1, rank: 2 },
];

describe('documentLines', () => {
  it('writes documents as Search-R1 does: title in brackets', () => {
    const form = { style: 'doc', titles: true, ids: false } as const;
    expect(documentLines(hits, form)).toBe('Doc 1(Title: Ada) Ada wrote.\nDoc 2: Bob ‹read>.');
  });

  it('writes documents as ZeroSearch does: no titles', () => {
    const form = { style: 'doc', titles: false, ids: false } as const;
    expect(documentLines(hits, form)).toBe('Doc 1: Ada wrote.\nDoc 2: Bob ‹read>.');
  });

  it('writes documents as R1-Searcher does: numbered', () => {
    const form = { style: 'numbered', titles: true, ids: false } as const;
    expect(documentLines(hits, form)).toBe('(1)Title: Ada Text: Ada wrote.\n(2)Text: Bob ‹read>.');
  });

  it('shows ids where a policy can open what it found', () => {
    const form = { style: 'doc', titles: true, ids: true } as const;
    expect(documentLines(hits, form)).toBe('Doc 1(Id: p9, Title: Ada) Ada wrote.\nDoc 2(Id: p4) Bob ‹read>.');
  });

  it('says that nothing was found', () => {
    expect(documentLines([], { style: 'doc', titles: true, ids: false })).toBe('Nothing was found.');
  });
});
