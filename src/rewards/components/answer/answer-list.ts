import { clean, normaliseAnswer } from '../../../text/index.ts';

/** What parts the items of a list. */
const separators = /[,;&\n\r]|\sand\s/gi;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * F1 over the items of an answer against golds that must all be named: 2 found / (items + golds). Items are parted by
 * commas, semicolons, ampersands, line breaks and the word `and`; neighbouring pieces that together spell a gold
 * (`Trinidad and Tobago`) are one item, the longest such run first. Items count once, however often and in whichever
 * spelling they are named, so a list of everything is as imprecise as it is long.
 */
export function listF1(answer: string, golds: readonly (readonly string[])[]): number {
  const goldOf = new Map<string, number>();
  let longest = 1;
  for (const [gold, spellings] of golds.entries()) {
    for (const spelling of spellings) {
      const key = keyOf(spelling);
      if (key !== '' && !goldOf.has(key)) goldOf.set(key, gold);
      longest = Math.max(longest, piecesOf(spelling).length);
    }
  }
  const { found, wrong } = readItems(answer, goldOf, longest);
  return found.size === 0 ? 0 : (2 * found.size) / (found.size + wrong.size + golds.length);
}

function readItems(
  answer: string,
  goldOf: ReadonlyMap<string, number>,
  longest: number,
): { found: Set<number>; wrong: Set<string> } {
  const pieces = piecesOf(answer);
  const found = new Set<number>();
  const wrong = new Set<string>();
  for (let at = 0; at < pieces.length;) {
    const run = goldRun(answer, pieces.slice(at, at + longest), goldOf);
    if (run === null) wrong.add(keyOf(textOf(answer, pieces[at], pieces[at])));
    else found.add(run.gold);
    at += run?.pieces ?? 1;
  }
  wrong.delete('');
  return { found, wrong };
}

/** The longest run from the first piece on that spells a gold. */
function goldRun(
  answer: string,
  pieces: readonly Piece[],
  goldOf: ReadonlyMap<string, number>,
): { gold: number; pieces: number } | null {
  for (let length = pieces.length; length > 0; length -= 1) {
    const gold = goldOf.get(keyOf(textOf(answer, pieces[0], pieces[length - 1])));
    if (gold !== undefined) return { gold, pieces: length };
  }
  return null;
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const separator of text.matchAll(separators)) {
    pieces.push({ start, end: separator.index });
    start = separator.index + separator[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces;
}

function textOf(text: string, first: Piece | undefined, last: Piece | undefined): string {
  return text.slice(first?.start, last?.end);
}

function keyOf(item: string): string {
  return normaliseAnswer(clean(item));
}
