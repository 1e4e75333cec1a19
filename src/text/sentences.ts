import { isDigit, isLetter, isLower, isUpper, isWhitespace, pointAt } from './tables.ts';

/** Words whose full stop ends no sentence. A list of our own: what encyclopaedias and news write most. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    'Mr Mrs Ms Dr Prof Rev Hon St Mt Ft Jr Sr Gen Col Capt Lt Sgt Maj Gov Sen Rep Pres No Nos vs cf ca approx ed eds vol ' +
    'pp fig al Inc Ltd Co Corp Bros dept est lit feat ft Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'
  ).split(' '),
);

const closers: ReadonlySet<string> = new Set('"\'”’)]»');

/** What may end a sentence. */
const marks = /[\n.!?。！？]/g;

/**
 * The sentences of a text, each with the white space behind it: joined they are the text again. One ends at `.`, `!`, `?` or
 * their full-width forms before white space and anything but a lower-case letter, and at a line end; not behind an initial
 * or an abbreviation. Linear.
 */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = nextMark(text, 0); at >= 0;) {
    const end = endAt(text, at);
    const sentence = text.slice(start, end);
    if (end > at && sentence.trim() !== '') {
      sentences.push(sentence);
      start = end;
    }
    at = nextMark(text, Math.max(end, at + 1));
  }
  const rest = text.slice(start);
  return rest === '' ? sentences : [...sentences, rest];
}

function nextMark(text: string, from: number): number {
  marks.lastIndex = from;
  return marks.test(text) ? marks.lastIndex - 1 : -1;
}

/** Where the sentence that could end at the mark at `at` ends, white space included; `at` itself where none does. */
function endAt(text: string, at: number): number {
  const sign = text[at] ?? '';
  if (sign === '\n') return skipWhite(text, at);
  let end = at + 1;
  while (closers.has(text[end] ?? '') && end - at < 4) end += 1;
  const next = skipWhite(text, end);
  const isWide = sign > '\u00ff';
  return isWide || (beginsAnew(text, end, next) && !(sign === '.' && isAbbreviated(text, at))) ? next : at;
}

/** Whether white space, and then no lower-case letter, stands behind a mark, or nothing at all. */
function beginsAnew(text: string, end: number, next: number): boolean {
  return next === text.length || (next > end && !isLower(pointAt(text, next)));
}

function skipWhite(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhitespace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Whether the full stop at `at` stands behind an initial (`J. Smith`, `U.S. Navy`) or an abbreviation. */
function isAbbreviated(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < 8 && isLetter(text.charCodeAt(start - 1))) start -= 1;
  const word = text.slice(start, at);
  const isInitial = word.length === 1 && isUpper(pointAt(word, 0)) && !isDigit(text.charCodeAt(start - 1));
  return isInitial || abbreviations.has(word);
}

/** The text of sentences put together anew: without white space at its end, and with some between any two. */
export function joined(sentences: readonly string[]): string {
  const parts = sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
  return parts.join(' ');
}
