import fc from 'fast-check';
import { tagRowNames, tagTable } from '../../../src/dialects/index.ts';

const rows = tagRowNames.map((name) => tagTable[name]);

/** Every string that begins or ends a tag in some dialect. */
export const tagStrings: readonly string[] = [
  ...new Set(rows.flatMap((row) => [...row.think, ...row.search, ...row.information, ...row.answer])),
  '<open>',
  '</open>',
  '<calculate>',
  '</calculate>',
  '<abstain/>',
  '<tool_call>',
  '</tool_call>',
  '<tool_response>',
  '</tool_response>',
];

const words = [
  'Ada',
  ' ',
  '\n',
  '\r\n',
  '\u0000',
  '"',
  '{',
  '}',
  '<',
  '>',
  '/',
  '|',
  '‹',
  '＜answer＞',
  '\ud83d',
  '😀',
];
const json = [
  '{"name":"search","arguments":{"query":"a"}}',
  '{"expression":"1","digits":2}',
  '{"name":"open"',
  '[[{"a":',
];

/** Text drawn from the grammar of tags: tags, words, calls. */
const grammatical = fc
  .array(fc.oneof(fc.constantFrom(...tagStrings), fc.constantFrom(...words), fc.constantFrom(...json), fc.string()), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(''));

/** The same with one piece cut out, doubled or turned into another case. */
const mutated = fc
  .record({ text: grammatical, at: fc.nat(), length: fc.nat(12), change: fc.constantFrom('cut', 'double', 'upper') })
  .map(({ text, at, length, change }) => {
    const start = text.length === 0 ? 0 : at % text.length;
    const piece = text.slice(start, start + length);
    const instead = { cut: '', double: piece + piece, upper: piece.toUpperCase() }[change] ?? '';
    return text.slice(0, start) + instead + text.slice(start + length);
  });

/** Half from the grammar of tags, most of it mutated; half any text. */
export const tagText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: grammatical, weight: 1 },
  { arbitrary: mutated, weight: 2 },
  { arbitrary: fc.string({ unit: 'binary' }), weight: 1 },
);
