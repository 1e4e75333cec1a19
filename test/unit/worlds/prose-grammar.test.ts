import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { expand, parserOf } from '../../../src/worlds/prose/grammar.ts';
import { sentence } from '../../../src/worlds/prose/sentence.ts';
import { nounsOf, pairsOf } from '../../../src/worlds/prose/word-lists.ts';

const lists = {
  tree: ['oak', 'ash'],
  wood: ['{a|the} $tree wood'],
  long: Array.from({ length: 20 }, (_, at) => `w${at}`),
};

function written(template: string, slots: { [name: string]: string } = {}, seeds = 40): ReadonlySet<string> {
  const tree = parserOf(lists)(template);
  return new Set(
    Array.from({ length: seeds }, (_, seed) => expand(tree, { rng: Rng.of(seed), used: new Set(), slots })),
  );
}

describe('the grammar', () => {
  it('takes every arm, nested and empty ones too', () => {
    expect(written('x{ a{b|c}|}y')).toEqual(new Set(['x aby', 'x acy', 'xy']));
  });

  it('fills lists by name, and lists inside lists', () => {
    expect(written('in $wood')).toEqual(
      new Set(['in a oak wood', 'in the oak wood', 'in a ash wood', 'in the ash wood']),
    );
  });

  it('fills slots of the pen, its own first', () => {
    const tree = parserOf(lists)('$S weigh$s $o');
    const pen = { rng: Rng.of(1), used: new Set<never>(), slots: { S: 'it', s: 's', o: 'less' }, own: { o: 'more' } };
    expect(expand(tree, pen)).toBe('it weighs more');
  });

  it('refuses unbalanced braces when it parses, and slots that nothing fills', () => {
    const parse = parserOf(lists);
    expect(() => parse('{a|b')).toThrow('Unbalanced');
    expect(() => parse('a}b')).toThrow('Unbalanced');
    expect(() => written('$nobody')).toThrow('$nobody');
  });

  it('gives way to the next entry of a long list that the article has used', () => {
    const tree = parserOf(lists)('$long $long $long $long');
    for (let seed = 0; seed < 50; seed += 1) {
      const words = expand(tree, { rng: Rng.of(seed), used: new Set(), slots: {} }).split(' ');
      expect(new Set(words.slice(0, 3)).size).toBe(3);
    }
  });

  it('gives the same text for the same stream', () => {
    const tree = parserOf(lists)('{a|b|c} $tree $long');
    const text = (): string => expand(tree, { rng: Rng.of(9), used: new Set(), slots: {} });
    expect(text()).toBe(text());
  });
});

describe('a sentence', () => {
  it('begins with a capital, ends with a stop and has one space between words', () => {
    expect(sentence('she was  born in Vel ')).toBe('She was born in Vel.');
  });

  it.each([
    ['a old mill', 'An old mill.'],
    ['a mill', 'A mill.'],
    ['it is a Ovaa newt', 'It is an Ovaa newt.'],
    ['a useful, a one-room and a hourly thing', 'A useful, a one-room and an hourly thing.'],
    ['a unused kiln and a ugly urn', 'An unused kiln and an ugly urn.'],
    ['opera a la Vel', 'Opera a la Vel.'],
  ])('puts the right article: %s', (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });
});

describe('word lists', () => {
  it('know the plural of a noun', () => {
    expect(nounsOf('mill, church/churches, poaching/').map(({ plural }) => plural)).toEqual([
      'mills',
      'churches',
      'poaching',
    ]);
  });

  it('pair every first word with every second', () => {
    expect(pairsOf(['a b', 'c d e'])).toHaveLength(6);
    expect(pairsOf(['a b', 'c d e'])).toContain('b d');
  });
});
