import { describe, expect, it } from 'vitest';
import { isSilentOn, mentions, replaceSpans, says, spansOf, wantedOf, type Wanted } from '../../../src/text/index.ts';

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
