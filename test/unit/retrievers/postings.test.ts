import { describe, expect, it } from 'vitest';
import { postingsOf, type Postings } from '../../../src/retrievers/postings.ts';

const passages = [
  { id: 'a', title: 'Cats', text: 'A cat and a dog.' },
  { id: 'b', text: 'Dog dog dog' },
  { id: 'c', title: 'Nothing', text: 'of it' },
];

/** The passages that hold a term, with their counts. */
function under(
  { terms, starts, passages: numbers, counts }: Postings,
  term: string,
): readonly (number | undefined)[][] {
  const number = terms.get(term);
  if (number === undefined) return [];
  const places = Array.from(
    { length: (starts[number + 1] ?? 0) - (starts[number] ?? 0) },
    (_, at) => (starts[number] ?? 0) + at,
  );
  return places.map((place) => [numbers[place], counts[place]]);
}

describe('postingsOf', () => {
  it('lists for each term the passages that hold it, in order, and how often', () => {
    const postings = postingsOf(passages, 1);
    expect(under(postings, 'cat')).toEqual([[0, 2]]);
    expect(under(postings, 'dog')).toEqual([
      [0, 1],
      [1, 3],
    ]);
    expect(under(postings, 'cow')).toEqual([]);
    expect([...postings.lengths]).toEqual([3, 3, 1]);
  });

  it('counts a title as often as it weighs', () => {
    expect(under(postingsOf(passages, 0), 'cat')).toEqual([[0, 1]]);
    expect(under(postingsOf(passages, 3), 'cat')).toEqual([[0, 4]]);
    expect([...postingsOf(passages, 3).lengths]).toEqual([5, 3, 3]);
  });

  it('holds more terms than its first room: 5,000 passages of one word each', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ id: String(at), text: `w${at} shared` }));
    const postings = postingsOf(many, 1);
    expect(under(postings, 'w4321')).toEqual([[4321, 1]]);
    expect(under(postings, 'share')).toHaveLength(5_000);
  });
});
