// Law: whatever a model replies is read as documents or as a reason, at once.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hostileTexts } from '../../src/conformance/hostile-texts.ts';
import { numberedDocuments } from '../../src/retrievers/simulation/numbered-documents.ts';

const piece = fc.constantFrom(
  'Doc 1:',
  'Doc 2(Title: "',
  'Doc',
  ' 3 ',
  '(',
  ')',
  '[1]',
  '2.',
  '\n',
  '\n\n',
  ' \n \n',
  '**',
  '>',
  '：',
  '</think>',
  'ſdoc 1:',
  '\ud800',
  'text. ',
);
const reply = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...hostileTexts),
);

it('gives at most k documents of one line each, or says why there are none', () => {
  fc.assert(
    fc.property(reply, fc.integer({ min: 1, max: 6 }), (text, k) => {
      const parsed = numberedDocuments(text, k);
      if ('unparsable' in parsed) {
        expect(parsed.unparsable).not.toBe('');
        return;
      }
      expect(parsed.documents.length).toBeGreaterThan(0);
      expect(parsed.documents.length).toBeLessThanOrEqual(k);
      for (const document of parsed.documents) expect(document).toMatch(/^\S(?:[^\n]*\S)?$/);
    }),
    { numRuns: 5000 },
  );
});

it('reads what was numbered, whatever the documents say', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (documents) => {
      const written = documents.map((document, at) => `Doc ${at + 1}: ${document}`).join('\n');
      expect(numberedDocuments(written, 5)).toEqual({ documents });
    }),
  );
});

// What is read is bounded at 20,000 units; a quarter of a second is a hundred times what the slowest of these takes.
it.each(['Doc 1(', 'Doc 1(a(b)', 'Doc 1((((', '*#', 'doc', ' ', '\n', '1', '[1', 'Doc 1: a Doc 2: b ', '\n \n'])(
  'reads %j again and again at once',
  (family) => {
    const text = `Doc 1: ${family.repeat(20_000 / family.length - 8)}`;
    const start = performance.now();
    numberedDocuments(text, 5);
    expect(performance.now() - start).toBeLessThan(250);
  },
);
