import { describe, expect, it } from 'vitest';
import { joined, sentencesOf } from '../../../src/text/index.ts';

describe('sentencesOf', () => {
  it.each<[string, string, readonly string[]]>([
    ['full stops, marks and closing signs', 'One. Two! "Three?" Four.', ['One. ', 'Two! ', '"Three?" ', 'Four.']],
    ['initials', 'J. R. Quill lived here. He left.', ['J. R. Quill lived here. ', 'He left.']],
    ['abbreviations', 'Dr. Quill met Capt. Marr. It rained.', ['Dr. Quill met Capt. Marr. ', 'It rained.']],
    ['what goes on in lower case', 'It cost approx. three crowns. Much.', ['It cost approx. three crowns. ', 'Much.']],
    ['numbers', 'It fell by 3.5 per cent. In 1204 it rose.', ['It fell by 3.5 per cent. ', 'In 1204 it rose.']],
    ['line ends', 'A list\nof two\n\nparts', ['A list\n', 'of two\n\n', 'parts']],
    ['full-width stops', '第一。第二。', ['第一。', '第二。']],
    ['text without an end', 'no end', ['no end']],
    ['white space alone', '  \n ', ['  \n ']],
    ['nothing', '', []],
  ])('parts %s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
    expect(sentencesOf(text).join('')).toBe(text);
  });
});

describe('joined', () => {
  it('puts one space between sentences and none around them', () => {
    expect(joined(['One.\n\n', ' ', 'Two. '])).toBe('One. Two.');
  });
});
