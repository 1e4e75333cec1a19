import type { Gold } from '../../../core/index.ts';
import { lowerCase } from '../../../text/index.ts';

/** Digits, alone or in groups of three parted by commas; a sign, decimals and an exponent where they stand. */
const aNumeral = /[-+\u2212]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][-+]?\d+)?/;
/** What may stand around a number without changing it. */
const asides = /[\s.,;:!?'"()]+/g;

/**
 * Whether an answer is one finite number within the gold's tolerance, in the gold's unit, and nothing else: a range, a
 * list, `1e309`, another unit and a sentence around the number are all no.
 */
export function isNumberAnswer(answer: string, gold: NonNullable<Gold['number']>): boolean {
  const numeral = aNumeral.exec(answer);
  if (numeral === null) return false;
  const value = Number(numeral[0].replaceAll(',', '').replace('\u2212', '-'));
  const beside = answer.slice(0, numeral.index) + answer.slice(numeral.index + numeral[0].length);
  return Math.abs(value - gold.value) <= gold.tolerance && bare(beside) === bare(gold.unit ?? '');
}

function bare(unit: string): string {
  return lowerCase(unit.replace(asides, ''));
}
