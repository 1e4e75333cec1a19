import { isLetter, isNumber, isWhitespace, lowerCase, pointAt, unitsOf } from './tables.ts';

/** Python's `string.punctuation`: the ASCII signs. */
const asciiPunctuation = /[!-/:-@[-`{-~]+/g;
const articles: ReadonlySet<string> = new Set(['a', 'an', 'the']);

/**
 * `normalize_answer` of SQuAD's evaluation script, as Search-R1, ZeroSearch and most others copy it: lower case, ASCII
 * punctuation deleted, the words a, an and the replaced by a space, white space collapsed. `A`, `The` and `!!!` become
 * nothing: {@link exactMatch} and {@link coverMatch} never match them, the published forms do.
 */
export function normaliseAnswer(text: string): string {
  return answerTokens(text).join(' ');
}

/** The normalised answer, split at its spaces. Words and white space are Python's `\b` and `str.split`. Linear. */
export function answerTokens(text: string): readonly string[] {
  const bare = lowerCase(text).replace(asciiPunctuation, '');
  const tokens: string[] = [];
  let token = '';
  for (let at = 0; at < bare.length;) {
    const end = wordEnd(bare, at);
    const piece = bare.slice(at, end);
    at = end;
    if (!articles.has(piece) && !isWhitespace(pointAt(piece, 0))) {
      token += piece;
      continue;
    }
    if (token !== '') tokens.push(token);
    token = '';
  }
  if (token !== '') tokens.push(token);
  return tokens;
}

/** Where the run of letters and numbers that begins at `start` ends; after one code point where none begins. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const point = pointAt(text, end);
    if (!isLetter(point) && !isNumber(point)) break;
    end += unitsOf(point);
  }
  return end > start ? end : start + unitsOf(pointAt(text, start));
}
