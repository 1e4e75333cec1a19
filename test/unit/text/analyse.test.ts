import { describe, expect, it } from 'vitest';
import { analyse, analysedTerms, clean } from '../../../src/text/index.ts';

describe('analyse', () => {
  it('stems as Porter does: the examples of his paper', () => {
    const examples: readonly [string, string][] = [
      ['caresses', 'caress'],
      ['ponies', 'poni'],
      ['cats', 'cat'],
      ['feed', 'feed'],
      ['agreed', 'agre'],
      ['plastered', 'plaster'],
      ['motoring', 'motor'],
      ['sing', 'sing'],
      ['conflated', 'conflat'],
      ['hopping', 'hop'],
      ['falling', 'fall'],
      ['filing', 'file'],
      ['happy', 'happi'],
      ['relational', 'relat'],
      ['conditional', 'condit'],
      ['digitizer', 'digit'],
      ['vietnamization', 'vietnam'],
      ['hopefulness', 'hope'],
      ['electriciti', 'electr'],
      ['adjustment', 'adjust'],
      ['adoption', 'adopt'],
      ['probate', 'probat'],
      ['controll', 'control'],
      ['generalizations', 'gener'],
      ['oscillators', 'oscil'],
    ];
    for (const [word, stem] of examples) expect(analyse(word), word).toEqual([stem]);
  });

  it('leaves out the 33 stop words of Lucene, and no others', () => {
    expect(analyse('If it is not for the Cat, who was that and with whom will they be?')).toEqual([
      'cat',
      'who',
      'whom',
    ]);
    expect(analyse('to be or not to be')).toEqual([]);
  });

  it('keeps order and repetitions', () => {
    expect(analyse('New York, New York')).toEqual(['new', 'york', 'new', 'york']);
  });

  it('finds full-width, soft-hyphenated and upper-case spellings of one word', () => {
    for (const spelling of ['tower', 'TOWER', 'ｔｏｗｅｒ', 'tow\u00ader', 'tow\u200ber'])
      expect(analyse(spelling)).toEqual(['tower']);
  });

  it('drops single letters of other alphabets, not their words, and not ideographs', () => {
    expect(analyse('TNF-α, 5 µm, Москва, 京')).toEqual(['tnf', '5', 'm', 'москва', '京']);
  });

  it('sees the same terms in a text and in its cleaned form', () => {
    const text = 'The\u00a0Ｂｉｇ tow\u200ber\tof  Cafe\u0301s \u202eat 3,000 ft';
    expect(analyse(clean(text))).toEqual(analyse(text));
  });

  it('gives the same terms after more others than it remembers', () => {
    const before = analyse('motoring ponies');
    for (let number = 0; number < 250_000; number += 1) analyse(`w${number}`);
    expect(analyse('motoring ponies')).toEqual(before);
  });
});

describe('analysedTerms', () => {
  it('is equal for queries that ask the same in other clothes', () => {
    const asked = analysedTerms('Who founded the harbour of Wick?');
    expect(analysedTerms('  wick HARBOUR: founding, who?')).toEqual(asked);
    expect(analysedTerms('Who founded the\u200b harbours of Wick')).toEqual(asked);
    expect(analysedTerms('Who founded the quay of Wick?')).not.toEqual(asked);
    expect(analysedTerms('Who founded Wick Wick harbour?')).not.toEqual(asked);
  });
});
