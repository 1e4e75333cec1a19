import { isDigit, isLetter, isMark, isNumber, lowerCase, pointAt, unitsOf } from './tables.ts';

/** A word of a text, with its place in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case; a number without the signs that part its thousands: `3,559` is `3559`. */
  readonly form: string;
}

/** Answers are compared without articles, as SQuAD's evaluation does. */
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/**
 * The words of a text: runs of letters, numbers and marks, without articles. Marks of punctuation part words (`Toto/Rush` is
 * two), but for a comma or full stop between digits. Linear.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    if (end === at) {
      at += unitsOf(pointAt(text, at));
      continue;
    }
    const form = lowerCase(text.slice(at, end)).replaceAll(',', '');
    if (!articles.has(form)) words.push({ start: at, end, form });
    at = end;
  }
  return words;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const point = pointAt(text, at);
    if (!isLetter(point) && !isNumber(point) && !isMark(point) && !joinsDigits(text, at)) return at;
    at += unitsOf(point);
  }
  return at;
}

function joinsDigits(text: string, at: number): boolean {
  const sign = text[at];
  if ((sign !== ',' && sign !== '.') || at === 0 || at + 1 >= text.length) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
