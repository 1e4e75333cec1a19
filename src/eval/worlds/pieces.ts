import { isLetter, isMark, isNumber, isWhitespace, pointAt, unitsOf } from '../../text/index.ts';

/** A word (a run of letters, marks and numbers) or one punctuation mark. */
export interface Piece {
  readonly text: string;
  readonly isWord: boolean;
}

/** The words and punctuation marks of a text, in order, without its white space. Linear. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    const isWord = end > at;
    const next = isWord ? end : at + unitsOf(pointAt(text, at));
    if (isWord || !isWhitespace(pointAt(text, at))) pieces.push({ text: text.slice(at, next), isWord });
    at = next;
  }
  return pieces;
}

/** Where the word that begins at `start` ends; `start` where none begins. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const point = pointAt(text, at);
    if (!isLetter(point) && !isNumber(point) && !isMark(point)) break;
    at += unitsOf(point);
  }
  return at;
}
