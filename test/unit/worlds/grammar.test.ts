import { describe, expect, it } from 'vitest';
import { Rng } from '../../../src/core/index.ts';
import { expand, sentence, upperFirst } from '../../../src/worlds/grammar.ts';

describe('expand', () => {
  it('draws an arm of each choice, inner ones too, all of them sooner or later', () => {
    const rng = Rng.of(1);
    const drawn = new Set(Array.from({ length: 200 }, () => expand('{a|b {c|d}|}!', {}, rng)));
    expect([...drawn].toSorted()).toEqual(['!', 'a!', 'b c!', 'b d!']);
  });

  it('fills slots, and leaves what they hold as it is', () => {
    expect(expand('$x and $other', { x: '{1|2} $other', other: 'o' }, Rng.of(1))).toBe('{1|2} $other and o');
  });
});

describe('sentence', () => {
  it('spaces, starts and ends as prose does, with "an" before a vowel', () => {
    expect(sentence(' a owl  saw a hare and a  inn, A elm and Ada ')).toBe(
      'An owl saw a hare and an inn, An elm and Ada.',
    );
  });
});

describe('upperFirst', () => {
  it('raises one of a to z and nothing else', () => {
    expect(['word', 'Word', 'écru', '', '1st'].map(upperFirst)).toEqual(['Word', 'Word', 'écru', '', '1st']);
  });
});
