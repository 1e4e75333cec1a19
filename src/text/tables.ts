import { caseIgnorableRuns, casedRuns, classRuns, invisibleRuns, latinRuns, lowerRuns } from './tables-unicode.ts';

// The one reader of Unicode in the gym. The runtime's own tables change between versions of Node, so these are committed,
// made from the version that tables-unicode.ts names. A code point unassigned there is opaque: of no class, and its own
// lower case. Every test takes a code point.

/** Letters of the classes in tables-unicode.ts, X for unassigned; a class is stored as its place here. */
const classLetters = 'XSCFULHOMDNPY';
const WHITESPACE = 1;
const CONTROL = 2;
const UPPER = 4;
const LOWER = 5;
const IDEOGRAPH = 6;
const OTHER_LETTER = 7;
const MARK = 8;
const DIGIT = 9;
const OTHER_NUMBER = 10;
const PUNCTUATION = 11;

/** Bits of a code point: its class in the low four, then properties. */
const CLASS = 15;
const CASED = 16;
const CASE_IGNORABLE = 32;
const INVISIBLE = 64;
const LATIN = 128;

const bits = readBits();
const lowerPoints = readLowerPoints();

const beyondAscii = /[\u0080-\uffff]/;
const DOTTED_I = 0x130;
const SIGMA = 0x3a3;

/** A letter of any script (category L). */
export function isLetter(point: number): boolean {
  const kind = classOf(point);
  return kind >= UPPER && kind <= OTHER_LETTER;
}

/** An upper-case or title-case letter (Lu, Lt). */
export function isUpper(point: number): boolean {
  return classOf(point) === UPPER;
}

/** A lower-case letter (Ll). */
export function isLower(point: number): boolean {
  return classOf(point) === LOWER;
}

/** Of the Latin script, which has letters and a few signs. */
export function isLatin(point: number): boolean {
  return (bitsOf(point) & LATIN) !== 0;
}

/** A Han or Hiragana letter: scripts that write words without anything between them. */
export function isIdeograph(point: number): boolean {
  return classOf(point) === IDEOGRAPH;
}

/** A mark that joins the letter before it: accents, vowel signs (M). */
export function isMark(point: number): boolean {
  return classOf(point) === MARK;
}

/** A decimal digit of any script (Nd). */
export function isDigit(point: number): boolean {
  return classOf(point) === DIGIT;
}

/** A digit or any other number: Roman numerals, fractions, circled and raised digits (N). */
export function isNumber(point: number): boolean {
  const kind = classOf(point);
  return kind === DIGIT || kind === OTHER_NUMBER;
}

/** Punctuation of any script (P); signs such as `$`, `+` and `^` are symbols, not punctuation. */
export function isPunctuation(point: number): boolean {
  return classOf(point) === PUNCTUATION;
}

/** White_Space and the separators U+001C to U+001F, as Python's `str.isspace`: JavaScript's `\s` lacks six, and has U+FEFF. */
export function isWhitespace(point: number): boolean {
  return classOf(point) === WHITESPACE;
}

/** A control character (Cc) that is no white space. */
export function isControl(point: number): boolean {
  return classOf(point) === CONTROL;
}

/** Shown as nothing: zero-width and bidi marks, soft hyphen, fillers, variation selectors, tags (Default_Ignorable). */
export function isInvisible(point: number): boolean {
  return (bitsOf(point) & INVISIBLE) !== 0;
}

/**
 * Lower case without a locale, by Unicode's full mapping, as Python's `str.lower`: a sigma that ends a word becomes final,
 * U+0130 becomes `i` and a dot above. Linear in the text.
 */
export function lowerCase(text: string): string {
  // On ASCII every runtime and locale agree, and the built-in is the quickest.
  if (!beyondAscii.test(text)) return text.toLowerCase();
  let lowered = '';
  let at = 0;
  while (at < text.length) {
    const end = asciiEnd(text, at);
    if (end > at) lowered += text.slice(at, end).toLowerCase();
    at = end;
    if (at === text.length) break;
    const point = pointAt(text, at);
    lowered += point === SIGMA ? lowerSigma(text, at) : lowerPoint(point);
    at += unitsOf(point);
  }
  return lowered;
}

/** The code point that begins at `at`, which must lie inside the text; a lone surrogate is itself. */
export function pointAt(text: string, at: number): number {
  return text.codePointAt(at) ?? 0;
}

/** UTF-16 units of a code point: 1 or 2. */
export function unitsOf(point: number): number {
  return point > 0xffff ? 2 : 1;
}

function bitsOf(point: number): number {
  return bits[point] ?? 0;
}

function classOf(point: number): number {
  return bitsOf(point) & CLASS;
}

function asciiEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) < 0x80) at += 1;
  return at;
}

function lowerPoint(point: number): string {
  return point === DOTTED_I ? 'i\u0307' : String.fromCodePoint(lowerPoints.get(point) ?? point);
}

/**
 * Final_Sigma of the Unicode Standard, 3.13, read as Python and ICU do: what is ignorable is skipped even when it is cased.
 * Each search stops at the next sigma at the latest, so a text of sigmas stays linear.
 */
function lowerSigma(text: string, at: number): string {
  return isCasedBefore(text, at) && !isCasedFrom(text, at + 1) ? 'ς' : 'σ';
}

function isCasedBefore(text: string, end: number): boolean {
  for (let at = end; at > 0;) {
    const point = pointBefore(text, at);
    if ((bitsOf(point) & CASE_IGNORABLE) === 0) return (bitsOf(point) & CASED) !== 0;
    at -= unitsOf(point);
  }
  return false;
}

function isCasedFrom(text: string, start: number): boolean {
  for (let at = start; at < text.length;) {
    const point = pointAt(text, at);
    if ((bitsOf(point) & CASE_IGNORABLE) === 0) return (bitsOf(point) & CASED) !== 0;
    at += unitsOf(point);
  }
  return false;
}

function pointBefore(text: string, at: number): number {
  const wide = at > 1 ? pointAt(text, at - 2) : 0;
  return wide > 0xffff ? wide : text.charCodeAt(at - 1);
}

function readBits(): Uint8Array {
  const read = new Uint8Array(0x110000);
  let at = 0;
  for (const [, letter = 'X', length = ''] of classRuns.matchAll(/([A-Z])([0-9a-z]+)/g)) {
    const end = at + Number.parseInt(length, 36);
    if (letter !== 'X') read.fill(classLetters.indexOf(letter), at, end);
    at = end;
  }
  addProperty(read, casedRuns, CASED);
  addProperty(read, caseIgnorableRuns, CASE_IGNORABLE);
  addProperty(read, invisibleRuns, INVISIBLE);
  addProperty(read, latinRuns, LATIN);
  return read;
}

function addProperty(read: Uint8Array, runs: string, bit: number): void {
  let at = 0;
  for (const [run, length] of runs.split(' ').entries()) {
    const end = at + Number.parseInt(length, 36);
    const inside = run % 2 === 1;
    for (let point = at; inside && point < end; point += 1) read[point] = (read[point] ?? 0) | bit;
    at = end;
  }
}

function readLowerPoints(): ReadonlyMap<number, number> {
  const read = new Map<number, number>();
  for (const run of lowerRuns.split(',')) {
    const [first = 0, count = 0, step = 0, distance = 0] = run.split(' ').map((number) => Number.parseInt(number, 36));
    for (let place = 0; place < count; place += 1) read.set(first + place * step, first + place * step + distance);
  }
  return read;
}
