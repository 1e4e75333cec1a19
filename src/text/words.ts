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
const LONGEST_ARTICLE = 3;

/**
 * The words of a text: runs of letters, numbers and marks, without articles. Marks of punctuation part words (`Toto/Rush` is
 * two), but for a comma or full stop between digits. Linear.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (let start = wordStart(text, 0); start < text.length;) {
    const end = wordEnd(text, start);
    const form = formOf(text.slice(start, end));
    if (!articles.has(form)) words.push({ start, end, form });
    start = wordStart(text, end);
  }
  return words;
}

/** Where the next word from a place on begins, articles apart; the end of the text where none does. */
export function nextWord(text: string, from: number): number {
  let start = wordStart(text, from);
  while (start < text.length) {
    const end = wordEnd(text, start);
    if (end - start > LONGEST_ARTICLE || !articles.has(lowerCase(text.slice(start, end)))) return start;
    start = wordStart(text, end);
  }
  return start;
}

/** Whether no word goes on across a place: one may end there, and another begin. */
export function isBetweenWords(text: string, at: number): boolean {
  if (at === 0 || at === text.length || !isInWord(text, at)) return true;
  const isWide = at > 1 && unitsOf(pointAt(text, at - 2)) > 1;
  return !isInWord(text, isWide ? at - 2 : at - 1);
}

function formOf(word: string): string {
  const lowered = lowerCase(word);
  return lowered.includes(',') ? lowered.replaceAll(',', '') : lowered;
}

function wordStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isInWord(text, at)) at += unitsAt(text, at);
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isInWord(text, at)) at += unitsAt(text, at);
  return at;
}

function unitsAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0x80 ? 1 : unitsOf(pointAt(text, at));
}

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit < 0x80 ? asciiOfWords[unit] === 1 : isOfWords(pointAt(text, at))) || joinsDigits(text, at);
}

function isOfWords(point: number): boolean {
  return isLetter(point) || isNumber(point) || isMark(point);
}

function joinsDigits(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if ((sign !== COMMA && sign !== STOP) || at === 0 || at + 1 >= text.length) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
