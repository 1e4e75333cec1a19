import { describe, expect, it } from 'vitest';
import { Bm25Index } from '../../../src/retrievers/bm25-index.ts';
import { corpusOf } from './passages.ts';

const settings = { k1: 0.9, b: 0.4, titleWeight: 1 };
const idsOf = (index: Bm25Index, terms: readonly string[], k = 10): readonly string[] =>
  index.search(terms, k).map((hit) => hit.id);

describe('Bm25Index', () => {
  it('leaves nothing of one query to the next', () => {
    const index = new Bm25Index(corpusOf(['cat dog', 'dog', 'cat cow']), settings);
    const first = index.search(['cat', 'dog'], 1);
    idsOf(index, ['cow', 'dog', 'dog']);
    expect(index.search(['cat', 'dog'], 1)).toEqual(first);
    expect(idsOf(index, ['cow'])).toEqual(['p3']);
  });

  it('orders by the rounded scores that it shows, then by id', () => {
    // one word of filler in 3,000 moves the score behind its fourth decimal; unrounded, c would come first
    const filler = Array.from({ length: 3_000 }, (_, at) => `f${at}`);
    const passages = ['b', 'a', 'd', 'c'].map((id, at) => ({ id, text: `cat ${filler.slice(at).join(' ')}` }));
    const hits = new Bm25Index(corpusOf(passages), settings).search(['cat', 'cat'], 4);
    expect(new Set(hits.map((hit) => hit.score)).size).toBe(1);
    expect(hits.map((hit) => hit.id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('takes ids by code unit, not by locale', () => {
    const passages = ['ä', 'b', 'Z', 'a', '10', '9'].map((id) => ({ id, text: 'cat' }));
    expect(idsOf(new Bm25Index(corpusOf(passages), settings), ['cat'])).toEqual(['10', '9', 'Z', 'a', 'b', 'ä']);
  });

  it('finds nothing in an empty corpus and in passages without terms', () => {
    expect(idsOf(new Bm25Index(corpusOf([]), settings), ['cat'])).toEqual([]);
    expect(idsOf(new Bm25Index(corpusOf(['the', '']), settings), ['cat', 'the'])).toEqual([]);
  });

  it('gives everything that matches when k is larger than the corpus', () => {
    expect(idsOf(new Bm25Index(corpusOf(['cat', 'dog', 'cat dog']), settings), ['cat'], 1_000_000)).toEqual([
      'p1',
      'p3',
    ]);
  });
});
