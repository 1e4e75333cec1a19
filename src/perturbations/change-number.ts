import type { Rng } from '../core/index.ts';
import { replaceSpans, spansOf, type Wanted, wordsOf } from '../text/index.ts';
import type { Edited } from './falsifying.ts';
import type { Scene } from './perturbation.ts';

/** Changes the longest number of the answer, wherever the text has it: of a date that is the year. */
export function changeNumber(text: string, answer: Wanted, { rng }: Scene): Edited | undefined {
  const { start, end } = spansOf(text, answer)[0] ?? { start: 0, end: 0 };
  const numbers = wordsOf(text.slice(start, end)).filter(({ form }) => isNumeral(form));
  const longest = numbers.reduce((most, { form }) => (form.length > most.length ? form : most), '');
  if (longest === '') return undefined;
  const changed = otherDigits(longest, rng.fork('other'));
  const places = wordsOf(text).filter(({ form }) => form === longest);
  return { text: replaceSpans(text, places, (found) => fill(found, changed)), wrong: changed };
}

function isNumeral(form: string): boolean {
  return [...form].every((sign) => sign === '.' || (sign >= '0' && sign <= '9'));
}

/**
 * Another number of as many digits. The first half of them stays, and of four the third does not rise: a year stays in its
 * century, and is never later than its decade.
 */
function otherDigits(digits: string, rng: Rng): string {
  const stays = Math.floor(digits.length / 2);
  const most = (digit: string, at: number): number => (digits.length === 4 && at === stays ? Number(digit) : 9);
  const other = [...digits].map((digit, at) =>
    at < stays || digit === '.' ? digit : String(rng.int(0, most(digit, at))),
  );
  const last = Number(digits.at(-1));
  if (other.join('') === digits) other[other.length - 1] = String((last + rng.int(1, 9)) % 10);
  return other.join('');
}

/** The new digits between the signs of the old number: `31,864` becomes `31,207`. */
function fill(found: string, digits: string): string {
  const bare = digits.replaceAll('.', '');
  let filled = '';
  let next = 0;
  for (const sign of found) {
    const isDigit = sign >= '0' && sign <= '9';
    filled += isDigit ? (bare[next] ?? sign) : sign;
    next += isDigit ? 1 : 0;
  }
  return filled;
}
