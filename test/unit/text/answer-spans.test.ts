import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSilentOn,
  mentions,
  replaceSpans,
  says,
  spansOf,
  timesNamed,
  wantedOf,
  type Wanted,
} from '../../../src/text/index.ts';

function wanted(...spellings: string[]): Wanted {
  const found = wantedOf(spellings);
  if (found === undefined) throw new Error(`${spellings.join()} cannot be found`);
  return found;
}

describe('wantedOf', () => {
  it.each([['yes'], ['No.'], ['7'], ['A'], ['!!!'], ['東京'], ['']])('does not look for %j', (spelling) => {
    expect(wantedOf([spelling])).toBeUndefined();
    expect(wantedOf(['Ada Quill', spelling])).toBeUndefined();
  });

  it('does not look for nothing', () => expect(wantedOf([])).toBeUndefined());
});

describe('says', () => {
  it.each([
    ['Ada Quill', 'It was ADA QUILL’s.'],
    ['The Mill', 'An old mill stood there.'],
    ['31864', 'It has 31,864 people.'],
    ['U.S. Navy', 'the U.S. Navy'],
    ['1204', 'from 1204–1377'],
  ])('finds %j in %j', (spelling, text) => expect(says(text, wanted(spelling))).toBe(true));

  it.each([
    ['art', 'a party'],
    ['Ada Quill', 'Ada and Quill'],
    ['1204', '12045'],
    ['Norvale', ''],
  ])('does not find %j in %j', (spelling, text) => expect(says(text, wanted(spelling))).toBe(false));
});

describe('spansOf', () => {
  it('takes the longest spelling that stands in a place, and each place once', () => {
    const text = 'Ada Quill met Ada. Ada Quill left.';
    const spans = spansOf(text, wanted('Ada', 'Ada Quill'));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Ada Quill', 'Ada', 'Ada Quill']);
    expect(replaceSpans(text, spans, (found) => `[${found}]`)).toBe('[Ada Quill] met [Ada]. [Ada Quill] left.');
  });
});

describe('isSilentOn', () => {
  it('hears names and numbers of which an answer of several words is made, and nothing else of it', () => {
    const answer = wanted('House of Quill, 1204');
    expect(isSilentOn('It was Quill.', answer)).toBe(false);
    expect(isSilentOn('It was in 1204.', answer)).toBe(false);
    expect(isSilentOn('It was of stone.', answer)).toBe(true);
  });

  it('hears all words of an answer in other endings and in another order, and not some of them', () => {
    const answer = wanted('password recovery');
    expect(isSilentOn('It recovers many kinds of passwords.', answer)).toBe(false);
    expect(isSilentOn('It stores passwords.', answer)).toBe(true);
  });
});

describe('mentions', () => {
  it('looks for an object in one spelling', () => {
    expect(mentions('made by Ada Quill', 'Ada Quill')).toBe(true);
    expect(mentions('made by Ada', 'Ada Quill')).toBe(false);
    expect(mentions('7', '7')).toBe(false);
  });
});

describe('a text that need not be read whole', () => {
  const words = 'Ada ada Quill the a x 12 3.5 ٣ é 𐐀 𐐨 passwords recovers'.split(' ');
  const signs = ['.', ', ', '-', '’s', '\u0301', '\n', '\ud800'];
  const atom = fc.oneof(fc.constant(' '), fc.constantFrom(...words), fc.constantFrom(...signs));
  const written = fc.array(atom, { maxLength: 20 }).map((atoms) => atoms.join(''));
  const spelt = fc.array(atom, { minLength: 1, maxLength: 5 }).map((atoms) => atoms.join(''));

  it('is found to say what it says when it is read', () => {
    fc.assert(
      fc.property(written, fc.array(spelt, { minLength: 1, maxLength: 3 }), (text, spellings) => {
        const found = wantedOf(spellings);
        fc.pre(found !== undefined);
        // behind a sigma in capitals, and a number with a comma, a text is read word by word
        const read = `${text} ; Σ 8,8`;
        expect(spansOf(text, found)).toEqual(spansOf(read, found));
        expect(timesNamed(text, spellings)).toEqual(timesNamed(read, spellings));
        expect(isSilentOn(text, found)).toBe(isSilentOn(read, found));
      }),
      { numRuns: 2000 },
    );
  });
});
