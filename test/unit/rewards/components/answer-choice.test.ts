import { describe, expect, it } from 'vitest';
import { choiceIn } from '../../../../src/rewards/components/answer/answer-choice.ts';

const people = ['Ada Lovelace', 'Alan Turing'];

describe('the choice in an answer', () => {
  it('is the option that it names, with anything around', () => {
    expect(choiceIn('Alan Turing', people)).toBe('Alan Turing');
    expect(choiceIn('I believe it was ada lovelace, born in 1815.', people)).toBe('Ada Lovelace');
    expect(choiceIn('Ada Lovelace. Yes, Ada Lovelace.', people)).toBe('Ada Lovelace');
  });

  it('is none when two are named, in any form', () => {
    for (const hedge of ['Ada Lovelace or Alan Turing', 'Ada Lovelace, Alan Turing', 'Alan Turing Ada Lovelace']) {
      expect(choiceIn(hedge, people)).toBeNull();
    }
    expect(choiceIn('yes no', ['yes', 'no'])).toBeNull();
  });

  it('is none when none is named as whole words', () => {
    expect(choiceIn('Grace Hopper', people)).toBeNull();
    expect(choiceIn('Ada', people)).toBeNull();
    expect(choiceIn('Novoa', ['yes', 'no'])).toBeNull();
    expect(choiceIn('', people)).toBeNull();
  });

  it('takes the longer of two options that begin alike', () => {
    expect(choiceIn('New York City', ['New York', 'New York City'])).toBe('New York City');
    expect(choiceIn('New York', ['New York', 'New York City'])).toBe('New York');
  });

  it('can never be an option that normalises to nothing', () => {
    expect(choiceIn('The', ['A', 'The'])).toBeNull();
    expect(choiceIn('anything', ['!!!', 'else'])).toBeNull();
  });
});
