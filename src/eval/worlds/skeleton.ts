import { isLower, isNumber, isUpper, lowerCase, pointAt } from '../../text/index.ts';
import { piecesOf, type Piece } from './pieces.ts';

/** White space after a sentence's end, before what can begin one. */
const SENTENCE_END = /(?<=[.!?]["”)]?)\s+(?=["“(]?[A-Z0-9])/;
/** Fewer words are a heading, an initial or an abbreviation that was taken for an end. */
const FEWEST_WORDS = 3;
const MASK = '@';

/** The sentences of a text, of at least three words. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCE_END).filter((sentence) => sentence.trim().split(/\s+/).length >= FEWEST_WORDS);
}

/**
 * Sentences with each run of capitalised words and numbers masked: `In 1204 Ada Voss left Marl.` becomes `in @ left @.`
 * A word that begins a sentence counts as written small if these sentences write it small elsewhere.
 */
export function skeletonsOf(sentences: readonly string[]): readonly string[] {
  const split = sentences.map(piecesOf);
  const small = new Set(split.flatMap((pieces) => pieces.map(({ text }) => text).filter(beginsSmall)));
  return split.map((pieces) => skeletonOf(pieces, small));
}

function skeletonOf(pieces: readonly Piece[], small: ReadonlySet<string>): string {
  const first = pieces.findIndex(({ isWord }) => isWord);
  const masked = pieces.map(({ text }, at) => {
    const lowered = at === first ? lowerCase(text) : text;
    return isMasked(small.has(lowered) ? lowered : text) ? MASK : lowered;
  });
  return masked.filter((text, at) => text !== MASK || masked[at - 1] !== MASK).join(' ');
}

function beginsSmall(text: string): boolean {
  return isLower(pointAt(text, 0));
}

function isMasked(text: string): boolean {
  const point = pointAt(text, 0);
  return isUpper(point) || isNumber(point);
}
