import { describe, expect, it } from 'vitest';
import { numberedDocuments } from '../../../../src/retrievers/simulation/numbered-documents.ts';

const documentsIn = (reply: string, k = 5): readonly string[] => {
  const parsed = numberedDocuments(reply, k);
  return 'documents' in parsed ? parsed.documents : [];
};

/** Two documents, as models write them. */
const forms: readonly [string, string][] = [
  ['as asked', 'Doc 1: one\nDoc 2: two'],
  ['on one line', 'Doc 1: one Doc 2: two'],
  ['with words before and behind', 'Sure! Here they are:\n\nDoc 1: one\n\nDoc 2: two\n\nLet me know if you need more.'],
  ['in bold', '**Doc 1:** one\n**Doc 2:** two'],
  ['with the number alone on a line', 'Doc 1\none\nDoc 2\ntwo'],
  ['as documents', 'Document 1: one\nDocument 2: two'],
  ['with a number sign', 'Doc #1: one\ndoc #2 - two'],
  ['with titles', 'Doc 1(Title: "One (a film)") one\nDoc 2 (Title: "Two"): two'],
  ['with full-width colons', 'Doc 1：one\nDoc 2：two'],
  ['as a list', '1. one\n2. two'],
  ['as a list in brackets', '[1] one\n[2] two'],
  ['as a list in parentheses', ' (1) one\n (2) two'],
  ['as a quoted list', '> 1) one\n> 2) two'],
  ['behind reasoning', '<think>Doc 1: shall it be this? Doc 2: or that?</think>Doc 1: one\nDoc 2: two'],
  ['with line ends of another system', 'Doc 1: one\r\nDoc 2: two\r\n'],
];

describe('numberedDocuments', () => {
  it.each(forms)('reads documents %s', (_, reply) => {
    expect(documentsIn(reply)).toEqual(['one', 'two']);
  });

  it('ends at a number above k, as the release cuts at Doc k + 1', () => {
    const reply = Array.from({ length: 300 }, (_, at) => `Doc ${at + 1}: text ${at + 1}`).join('\n');
    expect(documentsIn(reply, 3)).toEqual(['text 1', 'text 2', 'text 3']);
  });

  it('passes over numbers that do not rise', () => {
    expect(documentsIn('Doc 1: as Doc 1: says\nDoc 2: two\nDoc 1: again')).toEqual([
      'as Doc 1: says',
      'two Doc 1: again',
    ]);
  });

  it('takes no year, decimal or mention for a number', () => {
    expect(documentsIn('1. in\n1987. it cost\n2.5 millions')).toEqual(['in 1987. it cost 2.5 millions']);
    expect(documentsIn('Doc 1: see Doc 2 in the archive')).toEqual(['see Doc 2 in the archive']);
  });

  it('cleans each document to one line', () => {
    expect(documentsIn('Doc 1: a\u0000\u200b\n  b\ud800')).toEqual(['a b\ufffd']);
  });

  it('leaves out documents without text', () => {
    expect(documentsIn('Doc 1:\nDoc 2: two')).toEqual(['two']);
  });

  it.each([
    ['empty', '', 'empty'],
    ['silent', '\u200b \n', 'empty'],
    ['unnumbered', 'one, two', 'no numbered documents'],
    ['beginning at two', 'Doc 2: two', 'no numbered documents'],
    ['numbers alone', 'Doc 1: \nDoc 2:', 'are empty'],
    ['endless', 'Doc 1: a'.padEnd(10_000_000, ' b'), 'endless: 10000000'],
    ['one endless document', `Doc 1: ${'b '.repeat(1500)}`, 'over 2000'],
  ])('says why it reads nothing: %s', (_, reply, reason) => {
    expect(numberedDocuments(reply, 5)).toEqual({ unparsable: expect.stringContaining(reason) });
  });
});
