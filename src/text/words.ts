import { isDigit, isLetter, isMark, isNumber, lowerCase, pointAt, unitsOf } from './tables.ts';

/** A word of a text, with its place in UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case; a number without the signs that part its thousands: `3,559` is `3559`. */
  readonly form: string;
}

const COMMA = 0x2c;
const STOP = 0x2e;

/** 1 for the letters and digits of ASCII, which most text is made of. */
const asciiOfWords = Uint8Array.from({ length: 0x80 }, (_, point) => (isOfWords(point) ? 1 : 0));

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
    const form = formOf(text.slice(at, end));
    if (!articles.has(form)) words.push({ start: at, end, form });
    at = end;
  }
  return words;
}

function formOf(word: string): string {
  const lowered = lowerCase(word);
  return lowered.includes(',') ? lowered.replaceAll(',', '') : lowered;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const point = unit < 0x80 ? unit : pointAt(text, at);
    if (!(unit < 0x80 ? asciiOfWords[unit] === 1 : isOfWords(point)) && !joinsDigits(text, at)) return at;
    at += unitsOf(point);
  }
  return at;
}

function isOfWords(point: number): boolean {
  return isLetter(point) || isNumber(point) || isMark(point);
}

function joinsDigits(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if ((sign !== COMMA && sign !== STOP) || at === 0 || at + 1 >= text.length) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
