import { clean } from './clean.ts';
import { normaliseAnswer } from './normalise-answer.ts';
import { isLetter, isNumber } from './tables.ts';

/**
 * How many letters and numbers an answer has once cleaned and normalised. 0: it says nothing, as `.`, `The`, an emoji and
 * a zero-width space do. Below 2 it is the same as too many other texts for a spelling that nobody looks at twice.
 */
export function informativeLength(answer: string): number {
  let informative = 0;
  for (const symbol of normaliseAnswer(clean(answer))) {
    const point = symbol.codePointAt(0) ?? 0;
    if (isLetter(point) || isNumber(point)) informative += 1;
  }
  return informative;
}
