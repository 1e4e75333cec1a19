import { describe, expect, it } from 'vitest';
import { coverMatch, coverMatchPublished, exactMatch, exactMatchPublished } from '../../../src/text/index.ts';

describe('exactMatch', () => {
  it('asks for one of the golds, spelt as you like', () => {
    expect(exactMatch('the  beatles', ['The Rolling Stones', 'Beatles!'])).toBe(1);
    expect(exactMatch('the beatles of liverpool', ['Beatles'])).toBe(0);
    expect(exactMatch('beatles', [])).toBe(0);
  });

  it('never matches a gold that normalises to nothing; the published form does, and nothing wins', () => {
    expect(exactMatchPublished('...', ['The'])).toBe(1);
    expect(exactMatch('...', ['The'])).toBe(0);
  });
});

describe('coverMatch', () => {
  it('asks for a gold anywhere in the answer, inside words too', () => {
    expect(coverMatch('It was the Beatles, of course', ['Beatles'])).toBe(1);
    expect(coverMatch('Novoa', ['no'])).toBe(1);
    expect(coverMatch('Beat', ['Beatles'])).toBe(0);
  });

  it('never matches a gold that normalises to nothing; the published form always does', () => {
    expect(coverMatchPublished('anything at all', ['!!!'])).toBe(1);
    expect(coverMatch('anything at all', ['!!!'])).toBe(0);
    expect(coverMatch('anything at all', ['!!!', 'anything'])).toBe(1);
  });
});
