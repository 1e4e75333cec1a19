import { isDigit, isIdeograph, isInvisible, isLatin, isLetter, isMark, pointAt, unitsOf } from './tables.ts';

/** What a code point does to a token. */
const PARTS = 0;
const NUMBER = 1;
const LATIN = 2;
const OTHER_LETTER = 3;
const IDEOGRAPH = 4;
/** Stays with what stands before it. */
const STAYS = 5;

/** A longer run is cut, as Lucene's tokenizers do. In UTF-16 units; the last code point may pass it by one. */
const MAX_TOKEN = 255;

const asciiKinds = Uint8Array.from({ length: 0x80 }, (_, point) => kindOf(point));

/**
 * Where the token that begins at `start` ends; `start` itself where none begins. A token is a run of letters and numbers
 * with the marks that follow them, and ends where Latin letters meet letters of another script, so that `TNFα` is found
 * by `TNF`. An ideograph is a token by itself: scripts that write them part no words.
 */
export function tokenEnd(text: string, start: number): number {
  let at = start;
  let script = PARTS;
  while (at < text.length && at - start < MAX_TOKEN) {
    const kind = kindAt(text, at);
    const isLetter = kind === LATIN || kind === OTHER_LETTER;
    if (isLetter && script !== PARTS && script !== kind) break;
    if (isLetter) script = kind;
    else if (kind === STAYS ? at === start : kind !== NUMBER) break;
    at += unitsAt(text, at);
  }
  return at === start && kindAt(text, at) === IDEOGRAPH ? at + unitsAt(text, at) : at;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? (asciiKinds[unit] ?? PARTS) : kindOf(pointAt(text, at));
}

function unitsAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0x80 ? 1 : unitsOf(pointAt(text, at));
}

function kindOf(point: number): number {
  if (isIdeograph(point)) return IDEOGRAPH;
  if (isLetter(point)) return isLatin(point) ? LATIN : OTHER_LETTER;
  if (isDigit(point)) return NUMBER;
  // What is shown as nothing must not part a word that reads as one.
  return isMark(point) || isInvisible(point) ? STAYS : PARTS;
}
