import { clean } from '../../text/index.ts';

/** Documents as a model wrote them, or why there are none. */
export type Parsed = { readonly documents: readonly string[] } | { readonly unparsable: string };

/** Longest reply that is read, in UTF-16 units: five documents of thirty words are a twentieth of it. */
const LONGEST_REPLY = 20_000;
/** Longest document, in UTF-16 units. */
const LONGEST_DOCUMENT = 2000;

/** `Doc 1:`, `Document 1.`, `**Doc 1:**`, `Doc #1 -`, `Doc 1(Title: "Kerrow (headland)")`: wherever they stand. Every repetition is bounded. */
const wordMarker =
  /[*#]{0,4}\b(?:doc|document)[ \t]{0,4}#?(\d{1,3})(?:[ \t]{0,2}\((?:[^()\n]|\([^()\n]{0,80}\)){0,200}\)[ \t]{0,2}[:：]?|[*_ \t]{0,4}(?:[:：.)\]–—-]|(?=\n))[*_]{0,2})/gi;
/** `1.`, `1)`, `1:`, `[1]`, `(1)`: at the beginning of a line only. */
const bareMarker = /^[ \t]{0,8}[*#>-]{0,4}[ \t]{0,2}(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})[.):：])[*_]{0,2}(?=\s)/gm;

/**
 * The numbered documents of a reply, at most `k`, each as one cleaned line. What stands before the first number is dropped,
 * reasoning between think tags too; a document ends at the next number or an empty line, and all end at a number above `k`.
 * Total and linear: any text is read as something.
 */
export function numberedDocuments(reply: string, k: number): Parsed {
  if (reply.length > LONGEST_REPLY) return { unparsable: `the reply is endless: ${reply.length} characters` };
  const text = answerIn(reply).replaceAll('\r\n', '\n');
  if (clean(text) === '') return { unparsable: 'the reply is empty' };
  const marks = marksIn(text);
  if (marks.length === 0) return { unparsable: 'the reply has no numbered documents' };
  const documents = marks.flatMap(({ number, end }, at) =>
    number > k ? [] : documentIn(text.slice(end, marks[at + 1]?.start ?? text.length)),
  );
  if (documents.length === 0) return { unparsable: 'the numbered documents are empty' };
  const endless = documents.some((document) => document.length > LONGEST_DOCUMENT);
  return endless ? { unparsable: `a document is endless: over ${LONGEST_DOCUMENT} characters` } : { documents };
}

interface Mark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Numbers that rise, in the form in which the first of them is 1. */
function marksIn(text: string): readonly Mark[] {
  const byWord = rising(text, wordMarker);
  return byWord[0]?.number === 1 ? byWord : rising(text, bareMarker);
}

function rising(text: string, marker: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(marker)) {
    const number = Number(found[1] ?? found[2] ?? found[3]);
    const last = marks.at(-1)?.number;
    if (last === undefined ? number !== 1 : number <= last) continue;
    marks.push({ number, start: found.index, end: found.index + found[0].length });
  }
  return marks;
}

function documentIn(text: string): readonly string[] {
  const [paragraph = ''] = text.trimStart().split(/\n[ \t]{0,80}\n/, 1);
  const document = clean(paragraph);
  return document === '' ? [] : [document];
}

function answerIn(reply: string): string {
  const thought = reply.lastIndexOf('</think>');
  return thought < 0 ? reply : reply.slice(thought + '</think>'.length);
}
